// Breaks text into lines for a canvas: Chinese and Japanese anywhere but before closing marks and small kana, Latin words whole.
const tokens = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]|[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]+|\s+/g
const closing = /^[，。、；：？！）」』》〉…％℃・ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ.,;:?!)%]/
const opening = /[（「『《〈(]$/

/** @param widthOf width of a string in the units of `width` */
export function wrap(text: string, width: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = []
  let line = ''
  for (const token of text.match(tokens) ?? []) {
    if (widthOf(line + token.trimEnd()) <= width || line === '' || closing.test(token)) {
      line += token
      continue
    }
    const tail = opening.exec(line)?.[0] ?? ''
    lines.push(line.slice(0, line.length - tail.length).trimEnd())
    line = tail + token.trimStart()
  }
  if (line.trim() !== '') lines.push(line.trimEnd())
  return lines
}
