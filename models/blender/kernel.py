# Geometry kernel: solids as JSON in, bevelled and weighted triangles out. It never authors.
# blender -b --factory-startup -noaudio --python-exit-code 3 --python kernel.py -- solids.json out.bin
# out.bin: u32 length of a JSON index [corners, …], the index, then per solid positions f32, normals f32, one byte a triangle (1 = bevel).
import json, math, struct, sys
import bmesh, bpy
import numpy as np
from mathutils import Matrix

source, target = sys.argv[sys.argv.index('--') + 1 :][:2]
solids = json.load(open(source))
TOLERANCE = 0.5  # mm a round may stray from its true surface
bpy.ops.wm.read_factory_settings(use_empty=True)
scene = bpy.context.scene


def rounded(points):
    """An outline with its corners rounded, as plain 2D points."""
    out, n = [], len(points)
    for i, p in enumerate(points):
        r = p[2] if len(p) > 2 else 0
        if r <= 0:
            out.append((p[0], p[1]))
            continue
        a, b = np.array(points[i - 1][:2], float), np.array(points[(i + 1) % n][:2], float)
        c = np.array(p[:2], float)
        u, v = a - c, b - c
        lu, lv = np.linalg.norm(u), np.linalg.norm(v)
        u, v = u / lu, v / lv
        angle = math.acos(max(-1, min(1, float(u @ v))))
        d = min(r / math.tan(angle / 2), lu * 0.49, lv * 0.49)
        r = d * math.tan(angle / 2)
        m = u + v
        m /= np.linalg.norm(m)
        o = c + m * (r / math.sin(angle / 2))
        s, e = c + u * d - o, c + v * d - o
        sweep = math.pi - angle
        k = max(2, math.ceil(sweep / math.radians(26)))
        for j in range(k + 1):
            t = j / k
            w = (math.sin((1 - t) * sweep) * s + math.sin(t * sweep) * e) / math.sin(sweep)
            out.append(tuple(o + w))
    return [q for i, q in enumerate(out) if math.dist(q, out[i - 1]) > 1e-3]


def to_object(bm):
    bmesh.ops.remove_doubles(bm, verts=bm.verts, dist=1e-3)
    bmesh.ops.recalc_face_normals(bm, faces=bm.faces)
    mesh = bpy.data.meshes.new('m')
    bm.to_mesh(mesh)
    bm.free()
    ob = bpy.data.objects.new('o', mesh)
    scene.collection.objects.link(ob)
    return ob


def sides(radius):
    least = 8 if radius < 6 else 10 if radius < 12 else 14
    return int(min(40, max(least, math.ceil(math.pi / math.acos(max(0.5, 1 - TOLERANCE / max(radius, 1)))))))


def build(g):
    op, bm = g['op'], bmesh.new()
    if op == 'box':
        bmesh.ops.create_cube(bm, size=1)
        bmesh.ops.scale(bm, vec=g['size'], verts=bm.verts)
    elif op == 'poly':
        face = bm.faces.new([bm.verts.new((x, y, -g['depth'] / 2)) for x, y in rounded(g['points'])])
        e = bmesh.ops.extrude_face_region(bm, geom=[face])
        bmesh.ops.translate(bm, vec=(0, 0, g['depth']), verts=[v for v in e['geom'] if isinstance(v, bmesh.types.BMVert)])
    elif op == 'rev':
        profile = rounded(g['profile'])
        n = sides(max(p[0] for p in profile))
        turns = [2 * math.pi * k / n for k in range(n)]
        rings = [
            [bm.verts.new((r * math.cos(a), h, r * math.sin(a))) for a in turns] if r > 1e-4 else [bm.verts.new((0, h, 0))] * n
            for r, h in profile
        ]
        for i in range(len(profile)):
            a, b = rings[i], rings[(i + 1) % len(profile)]
            if len(set(a)) == 1 and len(set(b)) == 1:
                continue
            for k in range(n):
                corner = list(dict.fromkeys([a[k], a[(k + 1) % n], b[(k + 1) % n], b[k]]))
                if len(corner) > 2:
                    bm.faces.new(corner)
    elif op in ('cut', 'fuse'):
        a = placed(g['a'])
        for t in g['b']:
            b = placed(t)
            md = a.modifiers.new('b', 'BOOLEAN')
            md.operation, md.solver, md.object = ('DIFFERENCE' if op == 'cut' else 'UNION'), 'EXACT', b
            apply(a)
            bpy.data.objects.remove(b)
        bm.free()
        return a
    else:
        raise ValueError('kernel.py: unknown operation %r; it knows box, poly, rev, cut, fuse' % op)
    return to_object(bm)


def placed(solid):
    ob = build(solid['geometry'])
    ob.data.transform(Matrix(np.array(solid['matrix']).reshape(4, 4).T.tolist()))
    return ob


def apply(ob):
    graph = bpy.context.evaluated_depsgraph_get()
    mesh = bpy.data.meshes.new_from_object(ob.evaluated_get(graph))
    ob.modifiers.clear()
    ob.data = mesh


plain, edge = bpy.data.materials.new('plain'), bpy.data.materials.new('edge')
out, index = [], []
for s in solids:
    turned = s['geometry']['op'] == 'rev'
    ob = build(s['geometry'])
    ob.data.materials.clear()
    ob.data.materials.append(plain)
    ob.data.materials.append(edge)
    ob.data.use_auto_smooth = True
    ob.data.auto_smooth_angle = math.radians(40 if turned else 62)
    for p in ob.data.polygons:
        p.use_smooth, p.material_index = True, 0
    if s['bevel'] > 0 and not turned:
        b = ob.modifiers.new('bevel', 'BEVEL')
        b.width, b.segments = s['bevel'], 3 if s['round'] else 1
        b.limit_method, b.angle_limit, b.use_clamp_overlap = 'ANGLE', math.radians(35), True
        b.miter_outer = 'MITER_ARC' if s['round'] else 'MITER_SHARP'
        b.material = 1
    if not turned:
        w = ob.modifiers.new('w', 'WEIGHTED_NORMAL')
        w.weight, w.keep_sharp, w.mode = 100, True, 'FACE_AREA'
    ob.modifiers.new('t', 'TRIANGULATE').keep_custom_normals = True
    apply(ob)
    mesh = ob.data
    mesh.calc_normals_split()
    n = len(mesh.loops)
    co, vi, no = np.empty(len(mesh.vertices) * 3, np.float32), np.empty(n, np.int32), np.empty(n * 3, np.float32)
    mesh.vertices.foreach_get('co', co)
    mesh.loops.foreach_get('vertex_index', vi)
    mesh.loops.foreach_get('normal', no)
    mark = np.empty(len(mesh.polygons), np.int32)
    mesh.polygons.foreach_get('material_index', mark)
    index.append(n)
    out += [co.reshape(-1, 3)[vi].astype('<f4').tobytes(), no.astype('<f4').tobytes(), mark.astype('u1').tobytes()]
    bpy.data.objects.remove(ob)
head = json.dumps(index).encode()
open(target, 'wb').write(struct.pack('<I', len(head)) + head + b''.join(out))
