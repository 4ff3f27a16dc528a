// A machine as USD text, the way Quick Look reads it: metres, Y up, standing on a horizontal plane, one mesh a material.

export interface UsdMesh {
  material: string
  /** Tenths of a millimetre, three a vertex. */
  points: readonly number[]
  normals: readonly number[]
  /** Two a vertex, from the bottom left. */
  st: readonly number[]
  triangles: readonly number[]
}

export interface UsdMaterial {
  name: string
  /** A picture in the package, or one colour (linear light). */
  colour: string | readonly [number, number, number]
  metallic: number
  roughness: number
  opacity?: number
  /** Below this alpha the picture is not there. */
  cutout?: number
}

/** Points are whole tenths of a millimetre: shorter to write, and finer than any eye. */
const UNIT_M = 0.0001

const short = (value: number, digits: number) => String(Number(value.toFixed(digits)) + 0)
const groups = (values: readonly number[], size: number, digits: number) => {
  const out: string[] = []
  for (let i = 0; i < values.length; i += size)
    out.push(
      `(${values
        .slice(i, i + size)
        .map((value) => short(value, digits))
        .join(',')})`,
    )
  return out.join(',')
}

const meshText = ({ material, points, normals, st, triangles }: UsdMesh) => `
    def Mesh "${material}_mesh" (
      prepend apiSchemas = ["MaterialBindingAPI"]
    )
    {
      int[] faceVertexCounts = [${Array(triangles.length / 3)
        .fill(3)
        .join(',')}]
      int[] faceVertexIndices = [${triangles.join(',')}]
      point3f[] points = [${groups(points, 3, 0)}]
      normal3f[] normals = [${groups(normals, 3, 2)}] (
        interpolation = "vertex"
      )
      texCoord2f[] primvars:st = [${groups(st, 2, 4)}] (
        interpolation = "vertex"
      )
      uniform token subdivisionScheme = "none"
      rel material:binding = </Root/Materials/${material}>
    }`

const materialText = ({ name, colour, metallic, roughness, opacity = 1, cutout }: UsdMaterial) => {
  const at = `/Root/Materials/${name}`
  const isPicture = typeof colour === 'string'
  const diffuse = isPicture ? `inputs:diffuseColor.connect = <${at}/Picture.outputs:rgb>` : `inputs:diffuseColor = (${colour.join(', ')})`
  const see =
    cutout === undefined
      ? `inputs:opacity = ${opacity}`
      : `inputs:opacity.connect = <${at}/Picture.outputs:a>
        float inputs:opacityThreshold = ${cutout}`
  const picture = `
      def Shader "Where"
      {
        uniform token info:id = "UsdPrimvarReader_float2"
        string inputs:varname = "st"
        float2 outputs:result
      }
      def Shader "Picture"
      {
        uniform token info:id = "UsdUVTexture"
        asset inputs:file = @${String(colour)}@
        float2 inputs:st.connect = <${at}/Where.outputs:result>
        token inputs:sourceColorSpace = "sRGB"
        token inputs:wrapS = "clamp"
        token inputs:wrapT = "clamp"
        float outputs:a
        float3 outputs:rgb
      }`
  return `
    def Material "${name}"
    {
      token outputs:surface.connect = <${at}/Surface.outputs:surface>
      def Shader "Surface"
      {
        uniform token info:id = "UsdPreviewSurface"
        color3f ${diffuse}
        float inputs:metallic = ${metallic}
        float inputs:roughness = ${roughness}
        float ${see}
        token outputs:surface
      }${isPicture ? picture : ''}
    }
`
}

/** The whole text. Meshes name materials that are given. */
export const usdaOf = (meshes: readonly UsdMesh[], materials: readonly UsdMaterial[]): string => `#usda 1.0
(
  defaultPrim = "Root"
  metersPerUnit = 1
  upAxis = "Y"
)

def Xform "Root" (
  kind = "component"
)
{
  token preliminary:anchoring:type = "plane"
  token preliminary:planeAnchoring:alignment = "horizontal"

  def Xform "Machine"
  {
    double3 xformOp:scale = (${UNIT_M}, ${UNIT_M}, ${UNIT_M})
    uniform token[] xformOpOrder = ["xformOp:scale"]
${meshes.map(meshText).join('\n')}
  }

  def Scope "Materials"
  {${materials.map(materialText).join('\n')}
  }
}
`
