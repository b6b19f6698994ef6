"""Solids for the models of the gallery: shapes, materials, normals, and the glTF file.

Only Python's own library. Metres, y up, x to the right, z towards the visitor.

A `Shape` is a handful of parts, a part is a list of flat faces (tuples of points, counter-
clockwise seen from outside). The functions below make shapes, the methods of `Shape` move,
turn, mirror and repeat them; each returns a new shape. Closed parts are turned inside out
by themselves if they were made so, therefore the order of an outline does not matter.

    model = Model("NAME")
    red = Material("red lacquer", "#a31f1a", rough=0.4)
    model.add(box((0, 0, 0), (1, 2, 3), bevel=0.05), red)
    model.add(cylinder(0.4, 2.0, axis="x").move(0, 1, 0).both("x"), red, smooth=40)

`Model` puts the whole on y = 0 and in the middle of x and z, checks it, and writes it.
"""

import json
import math
import struct

# ---------------------------------------------------------------- vectors

def add(a, b):
    return (a[0] + b[0], a[1] + b[1], a[2] + b[2])


def sub(a, b):
    return (a[0] - b[0], a[1] - b[1], a[2] - b[2])


def mul(a, k):
    return (a[0] * k, a[1] * k, a[2] * k)


def dot(a, b):
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def cross(a, b):
    return (a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0])


def length(a):
    return math.sqrt(dot(a, a))


def unit(a):
    size = length(a)
    return (a[0] / size, a[1] / size, a[2] / size) if size > 0 else (0.0, 0.0, 0.0)


def between(a, b, t):
    """The point at share t of the way from a to b; of two or three coordinates."""
    return tuple(p + (q - p) * t for p, q in zip(a, b))


def face_normal(face):
    """Newell's normal of a face, as long as twice its area."""
    x = y = z = 0.0
    for i, p in enumerate(face):
        q = face[(i + 1) % len(face)]
        x += (p[1] - q[1]) * (p[2] + q[2])
        y += (p[2] - q[2]) * (p[0] + q[0])
        z += (p[0] - q[0]) * (p[1] + q[1])
    return (x, y, z)


# ---------------------------------------------------------------- curves and outlines

def arc(centre, radius, start, end, steps):
    """Points of an arc in the plane, from angle `start` to `end` (degrees), both included."""
    rx, ry = radius if isinstance(radius, tuple) else (radius, radius)
    points = []
    for i in range(steps + 1):
        angle = math.radians(start + (end - start) * i / steps)
        points.append((centre[0] + rx * math.cos(angle), centre[1] + ry * math.sin(angle)))
    return points


def spline(points, steps, closed=False):
    """A smooth curve through all points (Catmull-Rom), `steps` pieces between two of them."""
    count = len(points)
    if closed:
        at = lambda i: points[i % count]
    else:
        first = tuple(2 * a - b for a, b in zip(points[0], points[1]))
        last = tuple(2 * a - b for a, b in zip(points[-1], points[-2]))
        at = lambda i: first if i < 0 else last if i >= count else points[i]
    out = []
    for i in range(count if closed else count - 1):
        p0, p1, p2, p3 = at(i - 1), at(i), at(i + 1), at(i + 2)
        for j in range(steps):
            t = j / steps
            out.append(tuple(
                0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t
                       + (3 * b - a - 3 * c + d) * t * t * t)
                for a, b, c, d in zip(p0, p1, p2, p3)))
    if not closed:
        out.append(tuple(float(v) for v in points[-1]))
    return out


def rectangle(x0, y0, x1, y1, corner=0.0, steps=3):
    """The outline of a rectangle, with rounded corners if asked for."""
    if corner <= 0:
        return [(x0, y0), (x1, y0), (x1, y1), (x0, y1)]
    points = []
    for cx, cy, start in ((x1 - corner, y0 + corner, -90), (x1 - corner, y1 - corner, 0),
                          (x0 + corner, y1 - corner, 90), (x0 + corner, y0 + corner, 180)):
        points += arc((cx, cy), corner, start, start + 90, steps)
    return points


def circle(radius, sides, centre=(0.0, 0.0), start=0.0):
    """The outline of a circle (or, with a pair of radii, of an ellipse)."""
    return arc(centre, radius, start, start + 360, sides)[:-1]


def star_outline(radius, points=5, inner=0.382, start=90.0):
    """The outline of a star, one tip upwards."""
    out = []
    for i in range(2 * points):
        r = radius if i % 2 == 0 else radius * inner
        angle = math.radians(start + 180.0 * i / points)
        out.append((r * math.cos(angle), r * math.sin(angle)))
    return out


def area(outline):
    return 0.5 * sum(p[0] * q[1] - q[0] * p[1]
                     for p, q in zip(outline, outline[1:] + outline[:1]))


def inset(outline, by):
    """The outline drawn in by `by` (out if negative); it runs counter-clockwise."""
    out = []
    count = len(outline)
    for i in range(count):
        p, q, r = outline[i - 1], outline[i], outline[(i + 1) % count]
        ax, ay = q[0] - p[0], q[1] - p[1]
        bx, by_ = r[0] - q[0], r[1] - q[1]
        la, lb = math.hypot(ax, ay), math.hypot(bx, by_)
        n1, n2 = (-ay / la, ax / la), (-by_ / lb, bx / lb)
        mx, my = n1[0] + n2[0], n1[1] + n2[1]
        k = max(1 + n1[0] * n2[0] + n1[1] * n2[1], 0.15)
        out.append((q[0] + mx * by / k, q[1] + my * by / k))
    return out


# ---------------------------------------------------------------- flat faces into triangles

def _cut_ears(points):
    """Indices of triangles of a simple polygon of the plane that runs counter-clockwise."""
    left = list(range(len(points)))
    triangles = []

    def turn(a, b, c):
        return ((points[b][0] - points[a][0]) * (points[c][1] - points[a][1])
                - (points[b][1] - points[a][1]) * (points[c][0] - points[a][0]))

    while len(left) > 3:
        best = None
        for i in range(len(left)):
            a, b, c = left[i - 1], left[i], left[(i + 1) % len(left)]
            size = turn(a, b, c)
            if size <= 0:
                continue
            inside = False
            for p in left:
                if p in (a, b, c) or points[p] in (points[a], points[b], points[c]):
                    continue
                if turn(a, b, p) >= 0 and turn(b, c, p) >= 0 and turn(c, a, p) >= 0:
                    inside = True
                    break
            if inside:
                continue
            # The fattest ear first: its shortest diagonal makes the fewest slivers.
            dx, dy = points[a][0] - points[c][0], points[a][1] - points[c][1]
            grade = dx * dx + dy * dy
            if best is None or grade < best[0] - 1e-12:
                best = (grade, i)
        if best is None:
            # Only straight corners are left: drop the flattest.
            i = min(range(len(left)),
                    key=lambda i: abs(turn(left[i - 1], left[i], left[(i + 1) % len(left)])))
        else:
            i = best[1]
        triangles.append((left[i - 1], left[i], left[(i + 1) % len(left)]))
        del left[i]
    triangles.append(tuple(left))
    return triangles


def _triangles(face):
    """Triangles of one flat face, as indices of its points."""
    if len(face) == 3:
        return [(0, 1, 2)]
    normal = face_normal(face)
    if len(face) == 4:
        def good(i):
            a, b, c, d = (face[(i + k) % 4] for k in range(4))
            return (dot(cross(sub(b, a), sub(c, a)), normal) > 0
                    and dot(cross(sub(c, a), sub(d, a)), normal) > 0)
        even = length(sub(face[0], face[2])) <= length(sub(face[1], face[3])) + 1e-9
        for i in ((0, 1) if even else (1, 0)):
            if good(i):
                return [(i, i + 1, (i + 2) % 4), (i, (i + 2) % 4, (i + 3) % 4)]
    size = [abs(v) for v in normal]
    axis = size.index(max(size))
    u, v = ((1, 2), (2, 0), (0, 1))[axis]
    flat = [(p[u], p[v]) for p in face]
    if normal[axis] < 0:
        flat = [(-p[0], p[1]) for p in flat]
    convex = True
    for i in range(len(flat)):
        p, q, r = flat[i - 1], flat[i], flat[(i + 1) % len(flat)]
        if (q[0] - p[0]) * (r[1] - q[1]) - (q[1] - p[1]) * (r[0] - q[0]) < 0:
            convex = False
    if convex:
        # In a zigzag rather than a fan: fatter triangles.
        out, low, high = [], 0, len(face) - 1
        while high - low > 1:
            out.append((low, low + 1, high))
            low += 1
            if high - low > 1:
                out.append((low, high - 1, high))
                high -= 1
        return out
    return _cut_ears(flat)


# ---------------------------------------------------------------- shapes

class Part:
    def __init__(self, faces, closed):
        self.faces = faces
        self.closed = closed

    def volume(self):
        total = 0.0
        for face in self.faces:
            for a, b, c in _triangles(face):
                total += dot(face[a], cross(face[b], face[c])) / 6.0
        return total


class Shape:
    def __init__(self, parts=()):
        self.parts = list(parts)

    def __add__(self, other):
        return Shape(self.parts + other.parts)

    def map(self, change, flip=False):
        """The shape with every point changed; `flip` if the change mirrors it."""
        out = []
        for part in self.parts:
            faces = [tuple(change(p) for p in face) for face in part.faces]
            if flip:
                faces = [face[::-1] for face in faces]
            out.append(Part(faces, part.closed))
        return Shape(out)

    def move(self, x=0.0, y=0.0, z=0.0):
        return self.map(lambda p: (p[0] + x, p[1] + y, p[2] + z))

    def turn(self, axis, degrees, about=(0.0, 0.0, 0.0)):
        """Turned about the axis "x", "y" or "z" through a point, by the right-hand rule."""
        c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
        i = "xyz".index(axis)
        u, v = (i + 1) % 3, (i + 2) % 3

        def change(p):
            q = list(p)
            a, b = p[u] - about[u], p[v] - about[v]
            q[u], q[v] = about[u] + a * c - b * s, about[v] + a * s + b * c
            return tuple(q)
        return self.map(change)

    def scale(self, x, y=None, z=None):
        y, z = (x if y is None else y), (x if z is None else z)
        return self.map(lambda p: (p[0] * x, p[1] * y, p[2] * z), flip=x * y * z < 0)

    def mirror(self, axis, at=0.0):
        """The mirror image only, in the plane axis = at."""
        i = "xyz".index(axis)
        return self.map(lambda p: tuple(2 * at - v if k == i else v for k, v in enumerate(p)),
                        flip=True)

    def both(self, axis, at=0.0):
        """The shape and its mirror image."""
        return self + self.mirror(axis, at)

    def row(self, count, x=0.0, y=0.0, z=0.0):
        """`count` copies, each further by (x, y, z)."""
        out = Shape()
        for i in range(count):
            out = out + self.move(x * i, y * i, z * i)
        return out

    def ring(self, count, axis="y", about=(0.0, 0.0, 0.0), start=0.0, sweep=360.0):
        """`count` copies turned about an axis; over a full turn or less (ends included)."""
        step = sweep / count if abs(sweep) >= 360 else sweep / max(count - 1, 1)
        out = Shape()
        for i in range(count):
            out = out + self.turn(axis, start + step * i, about)
        return out

    def bounds(self):
        points = [p for part in self.parts for face in part.faces for p in face]
        return (tuple(min(p[k] for p in points) for k in range(3)),
                tuple(max(p[k] for p in points) for k in range(3)))


def solid(faces, closed=True):
    """A shape of one part. A closed part that is inside out is turned."""
    clean = []
    for face in faces:
        points = []
        for p in face:
            p = (float(p[0]), float(p[1]), float(p[2]))
            if not points or length(sub(p, points[-1])) > 1e-9:
                points.append(p)
        while len(points) > 1 and length(sub(points[0], points[-1])) <= 1e-9:
            points.pop()
        if len(points) >= 3:
            clean.append(tuple(points))
    part = Part(clean, closed)
    if closed and part.volume() < 0:
        part.faces = [face[::-1] for face in clean]
    return Shape([part])


def _along(axis):
    """Turns a point made around y to another axis, without mirroring."""
    if axis == "y":
        return lambda p: p
    if axis == "x":
        return lambda p: (p[1], p[2], p[0])
    return lambda p: (p[2], p[0], p[1])


def box(low, high, bevel=0.0):
    """A box from corner to corner; its twelve edges cut off by `bevel`."""
    low, high = tuple(map(min, low, high)), tuple(map(max, low, high))
    if bevel <= 0:
        x0, y0, z0 = low
        x1, y1, z1 = high
        return solid([
            ((x0, y0, z0), (x1, y0, z0), (x1, y0, z1), (x0, y0, z1)),
            ((x0, y1, z0), (x0, y1, z1), (x1, y1, z1), (x1, y1, z0)),
            ((x0, y0, z1), (x1, y0, z1), (x1, y1, z1), (x0, y1, z1)),
            ((x0, y0, z0), (x0, y1, z0), (x1, y1, z0), (x1, y0, z0)),
            ((x1, y0, z0), (x1, y1, z0), (x1, y1, z1), (x1, y0, z1)),
            ((x0, y0, z0), (x0, y0, z1), (x0, y1, z1), (x0, y1, z0)),
        ])
    bevel = min([bevel] + [0.49 * (b - a) for a, b in zip(low, high)])

    def corner(signs, axis):
        # The corner's point that lies in the face of `axis`.
        return tuple((high[k] if signs[k] > 0 else low[k])
                     - (0 if k == axis else signs[k] * bevel) for k in range(3))
    faces = []
    for axis in range(3):
        u, v = (axis + 1) % 3, (axis + 2) % 3
        for side in (1, -1):
            ring = []
            for a, b in ((-1, -1), (1, -1), (1, 1), (-1, 1)):
                signs = [0, 0, 0]
                signs[axis], signs[u], signs[v] = side, a, b
                ring.append(corner(signs, axis))
            faces.append(tuple(ring if side > 0 else ring[::-1]))
        for a in (1, -1):
            for b in (1, -1):
                # The edge that runs along `axis`.
                ends = []
                for side in (1, -1):
                    signs = [0, 0, 0]
                    signs[axis], signs[u], signs[v] = side, a, b
                    ends.append((corner(signs, u), corner(signs, v)))
                ring = [ends[1][0], ends[1][1], ends[0][1], ends[0][0]]
                if a * b < 0:
                    ring.reverse()
                faces.append(tuple(ring))
    for a in (1, -1):
        for b in (1, -1):
            for c in (1, -1):
                ring = [corner((a, b, c), k) for k in range(3)]
                faces.append(tuple(ring if a * b * c > 0 else ring[::-1]))
    return solid(faces)


def block(width, height, depth, at=(0.0, 0.0, 0.0), bevel=0.0):
    """A box that stands with the middle of its underside on `at`."""
    x, y, z = at
    return box((x - width / 2, y, z - depth / 2), (x + width / 2, y + height, z + depth / 2),
               bevel)


def loft(rings, caps=True, closed_loop=False):
    """A skin over cross-sections (each a ring of equally many points, or of a single one).

    With `closed_loop` the last section joins the first. With `caps=False` it stays open."""
    count = max(len(ring) for ring in rings)
    rings = [[tuple(p) for p in ring] for ring in rings]
    faces = []
    pairs = list(zip(rings, rings[1:]))
    if closed_loop:
        pairs.append((rings[-1], rings[0]))
    for low, high in pairs:
        for i in range(count):
            j = (i + 1) % count
            a, b = low[i % len(low)], low[j % len(low)]
            c, d = high[j % len(high)], high[i % len(high)]
            if a == b and c == d:
                continue
            quad = [a, b, c, d]
            faces.append(tuple(quad))
    if not closed_loop and caps:
        if len(rings[0]) > 2:
            faces.append(tuple(rings[0][::-1]))
        if len(rings[-1]) > 2:
            faces.append(tuple(rings[-1]))
    closed = closed_loop or caps or (len(rings[0]) == 1 and len(rings[-1]) == 1)
    return solid(faces, closed)


def lathe(profile, sides=24, axis="y", start=0.0, loop=False, caps=True):
    """A profile of (radius, height) turned about an axis.

    Its ends are closed by flat discs unless they lie on the axis. With `loop` the profile is
    itself a closed line (a tyre). `start` turns the first corner."""
    place = _along(axis)
    rings = []
    for radius, height in profile:
        if radius <= 1e-9:
            rings.append([place((0.0, height, 0.0))])
            continue
        ring = []
        for i in range(sides):
            angle = math.radians(start) + 2 * math.pi * i / sides
            ring.append(place((radius * math.sin(angle), height, radius * math.cos(angle))))
        rings.append(ring)
    return loft(rings, caps=caps, closed_loop=loop)


def cylinder(radius, size, axis="y", sides=16, bevel=0.0, top=None, start=0.0):
    """A cylinder from 0 to `size` along the axis; `top` is another radius at its far end."""
    top = radius if top is None else top
    if bevel <= 0:
        profile = [(radius, 0.0), (top, size)]
    else:
        profile = [(radius - bevel, 0.0), (radius, bevel), (top, size - bevel),
                   (max(top - bevel, 0.0), size)]
    return lathe(profile, sides, axis, start)


def cone(radius, size, axis="y", sides=16, start=0.0):
    return lathe([(radius, 0.0), (0.0, size)], sides, axis, start)


def sphere(radius, sides=16, rings=8, low=-90.0, high=90.0):
    """A sphere about the origin, or the zone of it between two latitudes (then capped)."""
    profile = [(r if abs(r) > 1e-9 else 0.0, y)
               for r, y in arc((0.0, 0.0), radius, low, high, rings)]
    return lathe(profile, sides)


def torus(radius, thickness, sides=24, around=8, axis="y"):
    """A ring; `thickness` is the radius of its round section."""
    profile = [(radius + x, y) for x, y in circle(thickness, around)]
    return lathe(profile, sides, axis, loop=True)


def extrude(outline, low, high, plane="xy", holes=(), bevel=0.0):
    """An outline of the plane made thick, from `low` to `high` of the third axis.

    plane "xy": points are (x, y), thick along z; "xz": (x, z), along y; "zy": (z, y), along x.
    `holes` are outlines within it. `bevel` cuts the edges of both faces."""
    place = {"xy": lambda u, v, w: (u, v, w), "xz": lambda u, v, w: (u, w, v),
             "zy": lambda u, v, w: (w, v, u)}[plane]
    outline = [tuple(p) for p in outline]
    if area(outline) < 0:
        outline.reverse()
    loops = [outline]
    for hole in holes:
        hole = [tuple(p) for p in hole]
        if area(hole) > 0:
            hole.reverse()
        loops.append(hole)
    faces = []
    inner = []
    for loop in loops:
        drawn = inset(loop, bevel) if bevel > 0 else loop
        inner.append(drawn)
        if bevel > 0:
            levels = [(drawn, low), (loop, low + bevel), (loop, high - bevel), (drawn, high)]
        else:
            levels = [(loop, low), (loop, high)]
        for (ring0, w0), (ring1, w1) in zip(levels, levels[1:]):
            for i in range(len(loop)):
                j = (i + 1) % len(loop)
                faces.append((place(*ring0[i], w0), place(*ring0[j], w0),
                              place(*ring1[j], w1), place(*ring1[i], w1)))
    # The holes are tied to the outline by cuts that run there and back.
    face = list(inner[0])
    for hole in sorted(inner[1:], key=lambda h: -max(p[0] for p in h)):
        best = None
        for i, p in enumerate(face):
            for j, q in enumerate(hole):
                span = (p[0] - q[0]) ** 2 + (p[1] - q[1]) ** 2
                if (best is None or span < best[0] - 1e-12) and _free(p, q, [face] + inner[1:]):
                    best = (span, i, j)
        _, i, j = best
        face = face[:i + 1] + hole[j:] + hole[:j + 1] + face[i:]
    faces.append(tuple(place(u, v, high) for u, v in face))
    faces.append(tuple(place(u, v, low) for u, v in reversed(face)))
    return solid(faces)


def _free(p, q, loops):
    """Whether the line from p to q crosses none of the loops."""
    def side(a, b, c):
        return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
    for loop in loops:
        for i in range(len(loop)):
            a, b = loop[i - 1], loop[i]
            if a in (p, q) or b in (p, q):
                continue
            if (side(p, q, a) > 0) != (side(p, q, b) > 0) and \
                    (side(a, b, p) > 0) != (side(a, b, q) > 0):
                return False
    return True


def tube(path, radius, sides=8, closed=False, caps=True):
    """A round tube along a path of points; `radius` may be a list, one for each point."""
    path = [tuple(map(float, p)) for p in path]
    count = len(path)
    radii = list(radius) if isinstance(radius, (list, tuple)) else [radius] * count
    steps = [unit(sub(path[(i + 1) % count], path[i])) for i in range(count if closed else count - 1)]
    first = steps[0]
    side = (0.0, 1.0, 0.0) if abs(first[1]) < 0.9 else (1.0, 0.0, 0.0)
    side = unit(sub(side, mul(first, dot(side, first))))
    rings = []
    for i in range(count):
        if closed:
            before, after = steps[i - 1], steps[i]
        else:
            before, after = steps[max(i - 1, 0)], steps[min(i, count - 2)]
        plane = unit(add(before, after))
        base = before
        side = unit(sub(side, mul(base, dot(side, base))))
        other = cross(base, side)
        ring = []
        for k in range(sides):
            angle = 2 * math.pi * k / sides
            off = mul(add(mul(side, math.cos(angle)), mul(other, math.sin(angle))), radii[i])
            # Slid along the tube onto the plane that halves the bend.
            off = sub(off, mul(base, dot(off, plane) / max(dot(base, plane), 0.3)))
            ring.append(add(path[i], off))
        rings.append(ring)
        # The frame is carried round the bend without twisting: along the tube's own lines.
        side = sub(side, mul(base, dot(side, plane) / max(dot(base, plane), 0.3)))
        side = unit(sub(side, mul(after, dot(side, after))))
    return loft(rings, caps=caps, closed_loop=closed)


def beam(a, b, width, height, up=(0.0, 1.0, 0.0), bevel=0.0):
    """A bar of rectangular section from a to b; `height` lies towards `up`."""
    along = sub(b, a)
    size = length(along)
    x = unit(along)
    z = cross(x, up)
    z = unit(z) if length(z) > 1e-6 else unit(cross(x, (0.0, 0.0, 1.0) if abs(x[2]) < 0.9 else (1.0, 0.0, 0.0)))
    y = cross(z, x)
    bar = box((0, -height / 2, -width / 2), (size, height / 2, width / 2), bevel)
    return bar.map(lambda p: add(a, add(mul(x, p[0]), add(mul(y, p[1]), mul(z, p[2])))))


def rod(a, b, radius, sides=8, top=None):
    """A round bar from a to b; `top` is another radius at b."""
    return tube([a, b], [radius, radius if top is None else top], sides)


def sheet(grid, thickness, out=None):
    """A curved plate over a grid (rows of points), `thickness` deep behind its face.

    The face looks along (right x up) if rows go up and points go right. `out` gives one
    direction for the depth instead of the grid's own normals."""
    rows, columns = len(grid), len(grid[0])

    def normal(i, j):
        if out is not None:
            return unit(out)
        right = sub(grid[i][min(j + 1, columns - 1)], grid[i][max(j - 1, 0)])
        up = sub(grid[min(i + 1, rows - 1)][j], grid[max(i - 1, 0)][j])
        return unit(cross(right, up))
    back = [[sub(grid[i][j], mul(normal(i, j), thickness)) for j in range(columns)]
            for i in range(rows)]
    faces = []
    for i in range(rows - 1):
        for j in range(columns - 1):
            faces.append((grid[i][j], grid[i][j + 1], grid[i + 1][j + 1], grid[i + 1][j]))
            faces.append((back[i][j], back[i + 1][j], back[i + 1][j + 1], back[i][j + 1]))
    for j in range(columns - 1):
        faces.append((back[0][j], back[0][j + 1], grid[0][j + 1], grid[0][j]))
        faces.append((grid[-1][j], grid[-1][j + 1], back[-1][j + 1], back[-1][j]))
    for i in range(rows - 1):
        faces.append((back[i + 1][0], back[i][0], grid[i][0], grid[i + 1][0]))
        faces.append((grid[i + 1][-1], grid[i][-1], back[i][-1], back[i + 1][-1]))
    return solid(faces)


def star(radius, depth, points=5, inner=0.382, back=True):
    """A faceted star in the plane z = 0, its middle raised by `depth`, on both sides unless
    `back` is False (then its back is flat)."""
    rim = [(x, y, 0.0) for x, y in star_outline(radius, points, inner)]
    top, low = (0.0, 0.0, depth), (0.0, 0.0, -depth)
    faces = []
    for i in range(len(rim)):
        p, q = rim[i], rim[(i + 1) % len(rim)]
        faces.append((p, q, top))
        if back:
            faces.append((q, p, low))
    if not back:
        faces.append(tuple(rim[::-1]))
    return solid(faces)


# ---------------------------------------------------------------- materials and models

def linear(colour):
    """A colour "#rrggbb" as the linear values that glTF wants."""
    out = []
    for i in (1, 3, 5):
        v = int(colour[i:i + 2], 16) / 255.0
        out.append(round(v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4, 4))
    return out


class Material:
    def __init__(self, name, colour, rough=0.7, metal=0.0, shine=None, strength=1.0):
        """`shine` is the colour of its own light, `strength` (up to 1) how much of it."""
        self.name, self.colour, self.rough, self.metal = name, colour, rough, metal
        self.shine, self.strength = shine, strength

    def gltf(self):
        out = {"name": self.name,
               "pbrMetallicRoughness": {"baseColorFactor": linear(self.colour) + [1.0],
                                        "metallicFactor": self.metal,
                                        "roughnessFactor": self.rough}}
        if self.shine:
            out["emissiveFactor"] = [round(v * self.strength, 4) for v in linear(self.shine)]
        return out


class Model:
    """Shapes with their materials; becomes the bytes of a .glb file."""

    def __init__(self, name, centre=True):
        self.name = name
        self.centre = centre
        self.items = []

    def add(self, shape, material, smooth=40.0):
        """Adds a shape. Edges flatter than `smooth` degrees are shaded round (0: none)."""
        self.items.append((shape, material, smooth))
        return self

    def bounds(self):
        bounds = [shape.bounds() for shape, _, _ in self.items if shape.parts]
        return (tuple(min(b[0][k] for b in bounds) for k in range(3)),
                tuple(max(b[1][k] for b in bounds) for k in range(3)))

    def _place(self):
        """The move to the middle, and the step of the grid that points are rounded to.

        The step is a power of two, so that the bytes do not depend on the last digits of
        this machine's sines."""
        low, high = self.bounds()
        move = (0.0, -low[1], 0.0)
        if self.centre:
            move = (-(low[0] + high[0]) / 2, -low[1], -(low[2] + high[2]) / 2)
        size = max(h - l for l, h in zip(low, high))
        return move, 2.0 ** (math.ceil(math.log2(size)) - 20)

    def triangles(self):
        """For each material in order: (material, [(points, normals)]) with rounded values."""
        move, step = self._place()

        def rounded(p):
            return tuple(math.floor((v + m) / step + 0.5) for v, m in zip(p, move))
        order, out = [], {}
        for shape, material, smooth in self.items:
            if material.name not in out:
                order.append(material)
                out[material.name] = []
            limit = math.cos(math.radians(smooth)) - 1e-6
            for part in shape.parts:
                faces = [face for face in part.faces if length(face_normal(face)) > 0]
                normals = [face_normal(face) for face in faces]
                units = [unit(n) for n in normals]
                around = {}
                for f, face in enumerate(faces):
                    for i, p in enumerate(face):
                        a = unit(sub(face[i - 1], p))
                        b = unit(sub(face[(i + 1) % len(face)], p))
                        angle = math.acos(max(-1.0, min(1.0, dot(a, b))))
                        weight = angle * length(normals[f])
                        around.setdefault(rounded(p), []).append((f, weight))
                for f, face in enumerate(faces):
                    keys = [rounded(p) for p in face]
                    shade = []
                    for key in keys:
                        total = mul(units[f], 1e-12)
                        if smooth > 0:
                            for g, weight in around[key]:
                                if g == f or dot(units[f], units[g]) >= limit:
                                    total = add(total, mul(units[g], weight))
                        else:
                            total = units[f]
                        n = unit(total)
                        shade.append(tuple(math.floor(v * 16384 + 0.5) for v in n))
                    for a, b, c in _triangles(face):
                        if len({keys[a], keys[b], keys[c]}) == 3:
                            out[material.name].append(((keys[a], keys[b], keys[c]),
                                                       (shade[a], shade[b], shade[c])))
        result = []
        for material in order:
            rows = []
            for keys, shade in out[material.name]:
                rows.append((tuple(tuple(v * step for v in p) for p in keys),
                             tuple(tuple(v / 16384 for v in n) for n in shade)))
            result.append((material, rows))
        return result

    def count(self):
        return sum(len(rows) for _, rows in self.triangles())

    def size(self):
        low, high = self.bounds()
        return tuple(h - l for l, h in zip(low, high))

    def check(self, most=4500):
        """Faults found, as sentences; none if all is well."""
        faults = []
        for number, (shape, material, _) in enumerate(self.items):
            for part in shape.parts:
                where = "part %d (%s)" % (number, material.name)
                for face in part.faces:
                    if any(v != v or abs(v) > 1e7 for p in face for v in p):
                        faults.append(where + ": a point is nowhere")
                if not part.closed:
                    continue
                if part.volume() <= 0:
                    faults.append(where + ": inside out or without volume")
                edges = {}
                for face in part.faces:
                    points = [tuple(round(v, 6) for v in p) for p in face]
                    for p, q in zip(points, points[1:] + points[:1]):
                        if p != q:
                            edges[(p, q)] = edges.get((p, q), 0) + 1
                bad = sum(1 for (p, q), n in edges.items() if edges.get((q, p), 0) != n)
                if bad:
                    faults.append(where + ": %d edges without their other side" % bad)
        total = 0
        for material, rows in self.triangles():
            total += len(rows)
            for points, normals in rows:
                flat = cross(sub(points[1], points[0]), sub(points[2], points[0]))
                for n in normals:
                    if abs(length(n) - 1) > 4e-4:
                        faults.append("%s: a normal of length %.4f" % (material.name, length(n)))
                    if length(flat) > 1e-9 and dot(unit(flat), n) < -0.2:
                        faults.append("%s: a normal looks inwards" % material.name)
        if total > most:
            faults.append("%d triangles, more than %d" % (total, most))
        return faults

    def flicker(self):
        """Pairs of materials whose faces lie in the same plane over each other: (a, b, area,
        a place). Faces that look opposite ways do not count."""
        planes = {}
        for material, rows in self.triangles():
            for points, _ in rows:
                flat = cross(sub(points[1], points[0]), sub(points[2], points[0]))
                size = length(flat)
                if size < 1e-12:
                    continue
                n = unit(flat)
                key = tuple(round(v * 200) for v in n)
                planes.setdefault(key, []).append((dot(n, points[0]), n, points, material.name))
        scale = max(self.size())
        found = {}
        for rows in planes.values():
            rows.sort(key=lambda r: r[0])
            for i, (d, n, points, name) in enumerate(rows):
                for e, _, others, other in rows[i + 1:]:
                    if e - d > scale * 4e-5:
                        break
                    if other == name:
                        continue
                    both = _overlap(points, others, n)
                    if both > scale * scale * 1e-7:
                        key = tuple(sorted((name, other)))
                        old = found.get(key, (0.0, points[0]))
                        found[key] = (old[0] + both, old[1])
        return [(a, b, size, at) for (a, b), (size, at) in sorted(found.items())]

    def glb(self):
        """The bytes of the binary glTF 2.0 file."""
        materials, primitives, accessors, views, chunks = [], [], [], [], []
        offset = 0

        def view(data, target):
            nonlocal offset
            data += b"\0" * (-len(data) % 4)
            views.append({"buffer": 0, "byteOffset": offset, "byteLength": len(data),
                          "target": target})
            chunks.append(data)
            offset += len(data)
            return len(views) - 1

        for material, rows in self.triangles():
            if not rows:
                continue
            index, points, normals, order = {}, [], [], []
            for three, shade in rows:
                for p, n in zip(three, shade):
                    key = (p, n)
                    if key not in index:
                        index[key] = len(points)
                        points.append(p)
                        normals.append(n)
                    order.append(index[key])
            as_floats = [struct.pack("<3f", *p) for p in points]
            back = [struct.unpack("<3f", b) for b in as_floats]
            accessors.append({"bufferView": view(b"".join(as_floats), 34962),
                              "componentType": 5126, "count": len(points), "type": "VEC3",
                              "min": [min(p[k] for p in back) for k in range(3)],
                              "max": [max(p[k] for p in back) for k in range(3)]})
            accessors.append({"bufferView": view(b"".join(struct.pack("<3f", *n) for n in normals),
                                                 34962),
                              "componentType": 5126, "count": len(normals), "type": "VEC3"})
            small = len(points) < 65535
            data = struct.pack("<%d%s" % (len(order), "H" if small else "I"), *order)
            accessors.append({"bufferView": view(data, 34963),
                              "componentType": 5123 if small else 5125,
                              "count": len(order), "type": "SCALAR"})
            primitives.append({"attributes": {"POSITION": len(accessors) - 3,
                                              "NORMAL": len(accessors) - 2},
                               "indices": len(accessors) - 1, "material": len(materials),
                               "mode": 4})
            materials.append(material.gltf())
        binary = b"".join(chunks)
        head = {"asset": {"version": "2.0"}, "scene": 0, "scenes": [{"nodes": [0]}],
                "nodes": [{"mesh": 0, "name": self.name}],
                "meshes": [{"name": self.name, "primitives": primitives}],
                "materials": materials, "accessors": accessors, "bufferViews": views,
                "buffers": [{"byteLength": len(binary)}]}
        text = json.dumps(head, separators=(",", ":")).encode("ascii")
        text += b" " * (-len(text) % 4)
        total = 12 + 8 + len(text) + 8 + len(binary)
        return (struct.pack("<4sII", b"glTF", 2, total)
                + struct.pack("<I4s", len(text), b"JSON") + text
                + struct.pack("<I4s", len(binary), b"BIN\0") + binary)


def _overlap(one, two, normal):
    """The area two triangles of one plane share."""
    size = [abs(v) for v in normal]
    axis = size.index(max(size))
    u, v = ((1, 2), (2, 0), (0, 1))[axis]
    shape = [(p[u], p[v]) for p in one]
    knife = [(p[u], p[v]) for p in two]
    for a in (shape, knife):
        if area(a) < 0:
            a.reverse()
    if (max(p[0] for p in shape) <= min(p[0] for p in knife)
            or max(p[0] for p in knife) <= min(p[0] for p in shape)
            or max(p[1] for p in shape) <= min(p[1] for p in knife)
            or max(p[1] for p in knife) <= min(p[1] for p in shape)):
        return 0.0
    for i in range(3):
        a, b = knife[i], knife[(i + 1) % 3]

        def side(p):
            return (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0])
        out = []
        for p, q in zip(shape, shape[1:] + shape[:1]):
            sp, sq = side(p), side(q)
            if sp >= 0:
                out.append(p)
            if (sp > 0 and sq < 0) or (sp < 0 and sq > 0):
                t = sp / (sp - sq)
                out.append((p[0] + (q[0] - p[0]) * t, p[1] + (q[1] - p[1]) * t))
        shape = out
        if len(shape) < 3:
            return 0.0
    return abs(area(shape)) / max(size[axis], 1e-9)
