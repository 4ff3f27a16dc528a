// The texture transcoder without eval: its generated glue makes functions from text, which our content security policy forbids.
import { mkdirSync, readFileSync, writeFileSync, cpSync } from 'node:fs'

const from = 'node_modules/three/examples/jsm/libs/basis'
const to = 'public/basis'

/** Pieces of the glue that build source text, and closures that do the same. */
const patches: readonly (readonly [made: string, closure: string])[] = [
  [
    'let[args,invokerFnBody]=createJsInvoker(argTypes,isClassMethodFunc,returns,isAsync);args.push(invokerFnBody);var invokerFn=newFunc(Function,args)(...closureArgs);',
    `var invokerFn=function(...given){
if(given.length!==argCount-2)throwBindingError('function '+humanName+' called with '+given.length+' arguments, expected '+(argCount-2));
var destructors=needsDestructorStack?[]:null;
var wired=isClassMethodFunc?[argTypes[1]['toWireType'](destructors,this)]:[];
given.forEach(function(value,i){wired.push(argTypes[i+2]['toWireType'](destructors,value))});
var rv=cppInvokerFunc(cppTargetFunc,...wired);
var first=isClassMethodFunc?1:2;
if(needsDestructorStack)runDestructors(destructors);
else for(var i=first;i<argTypes.length;++i)if(argTypes[i].destructorFunction!==null)argTypes[i].destructorFunction(wired[i-first]);
if(returns)return argTypes[0]['fromWireType'](rv)};`,
  ],
  [
    'var invokerFunction=newFunc(Function,params)(...args);',
    `var invokerFunction=function(obj,func,destructorsRef,packed){
var at=packed;
var given=types.map(function(type){var value=type.readValueFromPointer(at);at+=type['argPackAdvance'];return value});
var rv=kind===1?new func(...given):kind===0?func.call(obj,...given):func.call(...given);
if(!retType.isVoid)return emval_returnValue(retType,destructorsRef,rv)};`,
  ],
]

/** The glue with every piece replaced. @throws when the package has changed and a piece is not found exactly once */
export function withoutEval(glue: string): string {
  return patches.reduce((text, [made, closure]) => {
    const parts = text.split(made)
    if (parts.length !== 2)
      throw new Error(
        `basis_transcoder.js: expected "${made.slice(0, 60)}…" once, found it ${parts.length - 1} times; three has changed its transcoder, mend tools/transcoder.ts`,
      )
    return parts.join(closure)
  }, glue)
}

/** Writes the transcoder into public/basis. */
export function copyTranscoder(): void {
  mkdirSync(to, { recursive: true })
  cpSync(`${from}/basis_transcoder.wasm`, `${to}/basis_transcoder.wasm`)
  writeFileSync(`${to}/basis_transcoder.js`, withoutEval(readFileSync(`${from}/basis_transcoder.js`, 'utf8')))
}
