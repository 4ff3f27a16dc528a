# Light baker: a room's shell with casters and lamps in, one irradiance map out. Geometry and charts come from TypeScript; this only bakes.
# blender -b --factory-startup -noaudio --python-exit-code 3 --python lightmap.py -- job.json out.png
# job: {room: glb with meshes "shell" (TEXCOORD_0 = chart) and "casters", lights, side, samples, white}
# out.png: sRGB-coded irradiance / π, where 1.0 stands for `white`.
import json, math, sys, time
import numpy as np

for name, kind in (('bool', bool), ('int', int), ('float', float), ('object', object)):
    if name not in np.__dict__:
        setattr(np, name, kind)  # Debian's Blender 3.4 add-ons still use the aliases that numpy has dropped
import addon_utils, bpy
from mathutils import Vector

source, target = sys.argv[sys.argv.index('--') + 1 :][:2]
job = json.load(open(source))
side, samples, white = job['side'], job['samples'], job['white']
bpy.ops.wm.read_factory_settings(use_empty=True)
addon_utils.enable('cycles')
scene = bpy.context.scene
scene.render.engine = 'CYCLES'


def load(path):
    before = set(bpy.data.objects)
    bpy.ops.import_scene.gltf(filepath=path)
    return [o for o in bpy.data.objects if o not in before]


def to_blender(v):
    """glTF is Y up, Blender Z up."""
    return Vector((v[0], -v[2], v[1]))


shell = next(o for o in load(job['room']) if o.name == 'shell')
# Everything diffuse: glossy paths bring fireflies and no light that a lightmap could hold.
for material in bpy.data.materials:
    for node in material.node_tree.nodes if material.use_nodes else []:
        if node.type != 'BSDF_PRINCIPLED':
            continue
        for key, value in (('Metallic', 0), ('Roughness', 1), ('Specular', 0), ('Emission Strength', 0)):
            for link in list(node.inputs[key].links):
                material.node_tree.links.remove(link)
            node.inputs[key].default_value = value
        for link in list(node.inputs['Normal'].links):
            material.node_tree.links.remove(link)

for spec in job['lights']:
    sun = spec['kind'] == 'sun'
    light = bpy.data.lights.new('light', 'SUN' if sun else 'AREA')
    light.color = spec['rgb']
    if sun:
        light.energy, light.angle = spec['strength'], math.radians(spec['angle'])
    else:
        light.shape, light.size, light.size_y, light.energy = 'RECTANGLE', spec['width'], spec['height'], spec['watts']
    o = bpy.data.objects.new('light', light)
    to = to_blender(spec['to'])
    # a lamp shines along its −Z; its X stays level, so width lies level too
    o.rotation_euler = to.to_track_quat('-Z', 'Y').to_euler()
    if not sun:
        o.location = to_blender(spec['at'])
    scene.collection.objects.link(o)

image = bpy.data.images.new('lightmap', side, side, alpha=True, float_buffer=True)
for material in shell.data.materials:
    node = material.node_tree.nodes.new('ShaderNodeTexImage')
    node.image = image
    material.node_tree.nodes.active = node
bpy.ops.object.select_all(action='DESELECT')
shell.select_set(True)
bpy.context.view_layer.objects.active = shell
c = scene.cycles
c.use_denoising = False  # Debian's Blender has no denoiser: left on, it returns black without an error
c.samples, c.device = samples, 'CPU'
c.max_bounces = c.diffuse_bounces = 4
c.sample_clamp_indirect = 3
c.caustics_reflective = c.caustics_refractive = False
c.use_adaptive_sampling = False
scene.render.bake.margin = 0
start = time.time()
bpy.ops.object.bake(type='DIFFUSE', pass_filter={'DIRECT', 'INDIRECT'})
print('BAKED %.1f s' % (time.time() - start))

raw = np.empty(side * side * 4, np.float32)
image.pixels.foreach_get(raw)
raw = raw.reshape(side, side, 4)
rgb, inside = raw[..., :3].copy(), (raw[..., 3:] > 0.5).astype(np.float32)
roll = lambda q, dy, dx: np.roll(q, (dy, dx), (0, 1))
NEAR = [(dy, dx) for dy in (-1, 0, 1) for dx in (-1, 0, 1)]
median = np.median(np.stack([roll(rgb, *d) for d in NEAR]), 0)
rgb = np.where(rgb > median * 1.6 + 0.02, median, rgb)  # fireflies
# what no light ever reaches lies inside a wall or under a foot: it must not darken what can be seen beside it, nor may the texels it half covers
hidden = (rgb.mean(2, keepdims=True) <= 0.004) * inside
seen = (sum(roll(hidden, *d) for d in NEAR) == 0) * inside
print('LIGHT mean %.3f high %.3f white %.3f' % (rgb[seen[..., 0] > 0].mean(), np.percentile(rgb[seen[..., 0] > 0], 99.5), white))
# edge-stopping à-trous filter, in rising steps
kernel = np.array([1, 4, 6, 4, 1]) / 16
for step, sigma in ((1, 0.3), (2, 0.18), (4, 0.12), (8, 0.08), (16, 0.05), (4, 0.05), (1, 0.05)):
    luminance = np.log(rgb.mean(2, keepdims=True) + 0.02)
    blurred = sum(roll(luminance * seen, *d) for d in NEAR) / np.maximum(sum(roll(seen, *d) for d in NEAR), 1e-6)
    total, weights = 0, 1e-9
    for dy in range(-2, 3):
        for dx in range(-2, 3):
            by = (dy * step, dx * step)
            w = np.exp(-(((roll(blurred, *by) - blurred) / sigma) ** 2)) * kernel[dy + 2] * kernel[dx + 2] * roll(seen, *by)
            total, weights = total + roll(rgb, *by) * w, weights + w
    rgb = np.where(seen > 0, total / weights, rgb)
for _ in range(10):  # bleed past the edges of what is seen, and into slits between things on a wall
    s = sum(roll(rgb * seen, *d) for d in NEAR)
    w = sum(roll(seen, *d) for d in NEAR)
    rgb = np.where(seen > 0, rgb, s / np.maximum(w, 1e-6))
    seen = (w > 0).astype(np.float32)
rgb = rgb * seen
x = np.clip(rgb / white, 0, 1)
coded = np.where(x <= 0.0031308, 12.92 * x, 1.055 * np.power(x, 1 / 2.4) - 0.055)
out = bpy.data.images.new('out', side, side)
out.colorspace_settings.name = 'Non-Color'
out.pixels.foreach_set(np.dstack([coded, np.ones((side, side, 1))]).astype(np.float32).ravel())
out.filepath_raw, out.file_format = target, 'PNG'
out.save()
