"""Brick tea (5.3): a pressed brick leaning on a tied parcel, and a ruled one, broken.

The form of the common brick, about 24 by 19 by 2.4 cm (from memory; makers differed). The
relief is our own and no maker's mark."""

import math

from solid import Material, Model, box, extrude, loft, rectangle, sheet, solid, spline, tube
from more import gem, join, noise, petal, turned

NAME = "brick-tea"
LONG, WIDE, THICK = 0.237, 0.187, 0.023


def rough(outline, broken, levels, seed, by):
    """A slab whose corners of `broken` (a set of indices) stray from level to level."""
    rings = []
    for k, y in enumerate(levels):
        ring = []
        for i, (x, z) in enumerate(outline):
            if i in broken:
                x += by * (noise(i + seed, k) - 0.5)
                z += by * (noise(i + seed + 50, k) - 0.5)
            ring.append((x, y, z))
        rings.append(ring)
    return loft(rings)


def jagged(a, b, count, by, seed):
    """Points from a to b, both included, that stray sideways."""
    out = [a]
    nx, nz = a[1] - b[1], b[0] - a[0]
    size = math.hypot(nx, nz)
    for i in range(1, count):
        t = (i + 0.5 * (noise(i, seed) - 0.5)) / count
        off = by * (noise(seed, i) - 0.5) * 2
        out.append((a[0] + (b[0] - a[0]) * t + nx / size * off, a[1] + (b[1] - a[1]) * t + nz / size * off))
    return out + [b]


def pad(outline, low, high, bevel):
    """A raised field of the grid: an outline (x, z) with sloping sides, open below."""
    from solid import area, inset
    outline = list(outline)
    if area(outline) < 0:
        outline.reverse()
    top = inset(outline, bevel)
    faces = [tuple((x, high, z) for x, z in reversed(top))]
    for i in range(len(outline)):
        j = (i + 1) % len(outline)
        (ax, az), (bx, bz), (cx, cz), (dx, dz) = outline[i], outline[j], top[j], top[i]
        faces.append(((dx, high, dz), (cx, high, cz), (bx, low, bz), (ax, low, az)))
    return solid(faces, closed=False)


def cell(i, j):
    """The outline of a field of the 4 by 4 grid of a brick lying about (0, 0)."""
    x0, z0 = -LONG / 2 + LONG * i / 4, -WIDE / 2 + WIDE * j / 4
    g = 0.0016
    return rectangle(x0 + g, z0 + g, x0 + LONG / 4 - g, z0 + WIDE / 4 - g)


def crumb(x, z, size, seed, y=0.0):
    points = []
    for k, (a, b, c) in enumerate(((1, 0, 0), (0, 0, 1), (-1, 0, 0), (0, 0, -1), (0, 1, 0), (0, -1, 0))):
        r = size * (0.6 + 0.8 * noise(seed, k))
        points.append((x + a * r, y + size * 0.6 + b * r * 0.7, z + c * r))
    faces = []
    for i in range(4):
        faces.append((points[i], points[(i + 1) % 4], points[5]))
        faces.append((points[(i + 1) % 4], points[i], points[4]))
    return solid(faces)


def model():
    m = Model(NAME)
    tea = Material("pressed tea", "#47351f", rough=0.62)
    broken = Material("broken tea", "#6a5430", rough=0.95)
    paper = Material("wrapping paper", "#cdb183", rough=0.95)
    parcel_paper = Material("paper of the parcel", "#c2a373", rough=0.9)
    label = Material("blank label", "#a8322a", rough=0.85)
    string = Material("hemp string", "#e5d9b8", rough=0.95)

    # The paper: a sheet that was folded in three both ways and lies open.
    rows = []
    xs = [-0.275, -0.255, -0.225, -0.135, -0.130, -0.04, 0.04, 0.130, 0.135, 0.225, 0.255, 0.275]
    zs = [0.205, 0.190, 0.165, 0.090, 0.085, 0.0, -0.080, -0.085, -0.150, -0.180, -0.205]
    for j, z in enumerate(zs):
        row = []
        for i, x in enumerate(xs):
            side = max(0.0, abs(x) - 0.215) / 0.06
            back = max(0.0, -0.140 - z) / 0.065
            near = max(0.0, z - 0.160) / 0.045
            y = 0.0012 + 0.026 * side ** 1.5 * (0.5 + 0.9 * noise(int(x > 0), 3 + j // 3)) \
                + 0.014 * back ** 1.5 * (0.4 + 0.8 * noise(i // 3, 7)) + 0.008 * near ** 1.6 * (0.3 + side)
            if i in (3, 8) or j in (3, 7):
                y += 0.0011
            row.append((x + 0.004 * noise(j, 9), y, z + 0.005 * noise(i, 4)))
        rows.append(row)
    m.add(sheet(rows, 0.0008), paper, smooth=12)
    floor = 0.0024

    # The parcel at the back: three bricks in paper, tied.
    low, high = floor, floor + WIDE + 0.006
    z1 = -0.070
    z0 = z1 - 0.068
    x0, x1 = -0.122 + 0.005, 0.122 + 0.005
    m.add(box((x0, low, z0), (x1, high, z1), 0.004), parcel_paper)
    # Its folds: two triangles at each end, the edge of the paper on top.
    for x, side in ((x0, -1), (x1, 1)):
        t = 0.0012 * side
        a, b = (x, low + 0.008, z0 + 0.006), (x, low + 0.008, z1 - 0.006)
        c = (x, low + 0.075, (z0 + z1) / 2)
        d, e, f = (x, high - 0.008, z0 + 0.006), (x, high - 0.008, z1 - 0.006), (x, high - 0.06, (z0 + z1) / 2)
        for three in ((a, b, c), (e, d, f)):
            tip = tuple((p[0] + t, p[1], p[2]) for p in three)
            m.add(loft([list(three), list(tip)]), parcel_paper, smooth=0)
    cx = (x0 + x1) / 2
    m.add(box((x0 + 0.002, high - 0.001, z1 - 0.030), (x1 - 0.002, high + 0.0009, z1 - 0.0045)), parcel_paper)
    m.add(box((x1 - 0.050, high - 0.070, z1 - 0.001), (x1 - 0.010, high - 0.014, z1 + 0.0008)), label)
    r = 0.0017
    loops = []
    for x in (cx + 0.012,):
        loops.append(tube([(x, low + r, z0 - r * 0.5), (x, high + r * 0.9, z0 - r * 0.5), (x, high + r * 0.9, z1 + r * 0.5), (x, low + r, z1 + r * 0.5)], r, 5, closed=True))
    y = (low + high) / 2 + 0.030
    loops.append(tube([(x0 - r * 0.9, y, z0 - r * 0.9), (x1 + r * 0.9, y, z0 - r * 0.9), (x1 + r * 0.9, y, z1 + r * 0.9), (x0 - r * 0.9, y, z1 + r * 0.9)], r, 5, closed=True))
    # A bow on the top edge.
    bx, by, bz = cx + 0.012, high + 0.003, (z0 + z1) / 2
    for s in (-1, 1):
        loops.append(tube(spline([(bx, by, bz), (bx + s * 0.012, by + 0.007, bz + 0.005), (bx + s * 0.024, by + 0.006, bz + 0.009),
                                  (bx + s * 0.029, by + 0.003, bz + 0.002), (bx + s * 0.020, by + 0.001, bz - 0.005), (bx, by, bz)], 3), 0.0014, 5))
        loops.append(tube([(bx, by, bz), (bx + s * 0.012, by + 0.001, bz + 0.014), (bx + s * 0.017, by - 0.001, bz + 0.026)], 0.0013, 5))
    loops.append(crumb(bx, bz, 0.0042, 3, by - 0.003))
    m.add(join(loops), string, smooth=60)

    # The whole brick, upright against the parcel, its relief to the front.
    whole = [(box((-LONG / 2, 0, -THICK), (LONG / 2, WIDE, 0), 0.0028), tea)]
    # The frame: two ridges with notched corners.
    for by, w, h in ((0.008, 0.0046, 0.0030), (0.0160, 0.0022, 0.0020)):
        def notched(d):
            x, y0, y1, n = LONG / 2 - by - d, by + d, WIDE - by - d, 0.014
            return [(-x + n, y0), (x - n, y0), (x - n, y0 + n), (x, y0 + n), (x, y1 - n), (x - n, y1 - n), (x - n, y1),
                    (-x + n, y1), (-x + n, y1 - n), (-x, y1 - n), (-x, y0 + n), (-x + n, y0 + n)]
        whole.append((extrude(notched(0), -0.001, h, holes=[notched(w)], bevel=min(0.0006, w * 0.3)), tea))
    # A sprig of tea: stem, leaves in pairs, a bud; our own.
    stem = [(0.0, 0.034), (0.004, 0.060), (-0.002, 0.090), (0.002, 0.122)]
    whole.append((tube([(x, y, 0.0006) for x, y in stem], [0.0022, 0.0019, 0.0016, 0.0012], 6), tea))
    relief = []
    for y, angle, size in ((0.048, 62, 0.062), (0.070, 52, 0.058), (0.094, 42, 0.048)):
        for s in (-1, 1):
            leaf = turned(petal(size, size * 0.36, 3, 0.42), -s * angle, s * 0.002, y)
            tip = turned([(0, size * 0.45)], -s * angle, s * 0.002, y)[0]
            # Halves rise to the vein.
            relief.append(gem(leaf, -0.001, 0.0058, tip))
    relief.append(gem(turned(petal(0.036, 0.012, 2, 0.4), 6, 0.002, 0.120), -0.001, 0.0052))
    relief.append(gem(turned(petal(0.027, 0.009, 2, 0.4), -30, 0.003, 0.118), -0.001, 0.0046))
    relief.append(gem(turned(petal(0.027, 0.009, 2, 0.4), 38, 0.001, 0.118), -0.001, 0.0046))
    whole.append((join(relief), tea))
    lean = -14.0
    c, s = math.cos(math.radians(lean)), math.sin(math.radians(-lean))
    for shape, material in whole:
        m.add(shape.move(0, 0, 0).turn("x", lean).move(-0.078, floor + THICK * s, z1 + 0.001 + WIDE * s + THICK * c - 0.0001), material, smooth=25)

    # The ruled brick, lying; its near right corner has been broken off.
    bx, bz, turn = 0.074, 0.081, 14.0
    scale = 0.93

    def lay(shape, dx=0.0, dz=0.0, more=0.0, lift=0.0):
        return shape.scale(scale).turn("y", turn + more).move(bx + dx, floor + lift, bz + dz)
    h = THICK - 0.0045
    cut = jagged((LONG / 2, -WIDE / 4 + 0.004), (-LONG / 4 + 0.010, WIDE / 2), 11, 0.006, 5)
    outline = [(-LONG / 2, WIDE / 2), (-LONG / 2, -WIDE / 2), (LONG / 2, -WIDE / 2)] + cut
    body = rough(outline, set(range(4, 3 + len(cut) - 1)), [0.0, 0.006, 0.012, h], 1, 0.006)
    m.add(lay(body), broken, smooth=0)
    # Its unbroken sides and its fields wear the dark of the press.
    skin = 0.0006
    sides = [box((-LONG / 2 - skin, 0.0008, -WIDE / 2 - skin), (LONG / 2 + skin, h + 0.0003, -WIDE / 2 + 0.004)),
             box((-LONG / 2 - skin, 0.0008, -WIDE / 2 - skin * 0.5), (-LONG / 2 + 0.004, h + 0.0002, WIDE / 2 + skin * 0.7)),
             box((LONG / 2 - 0.004, 0.0009, -WIDE / 2 - skin * 0.3), (LONG / 2 + skin, h + 0.0001, -WIDE / 4)),
             box((-LONG / 2 - skin * 0.3, 0.0007, WIDE / 2 - 0.004), (-LONG / 4 + 0.004, h + 0.00015, WIDE / 2 + skin))]
    m.add(lay(join(sides)), tea, smooth=0)
    # What is left of the top between the fields.
    floor_top = [(-LONG / 2, WIDE / 2), (-LONG / 2, -WIDE / 2), (LONG / 2, -WIDE / 2)] + \
        [(x - 0.006, z - 0.006) for x, z in cut]
    m.add(lay(solid([tuple((x, h + 0.0007, z) for x, z in reversed(floor_top))], closed=False).map(lambda p: p)), tea, smooth=0)
    fields = []

    def inside(p):
        # Beyond the line of the break or not, by a margin.
        (ax, az), (ex, ez) = cut[0], cut[-1]
        side = (ex - ax) * (p[1] - az) - (ez - az) * (p[0] - ax)
        return side / math.hypot(ex - ax, ez - az)
    for i in range(4):
        for j in range(4):
            shape = cell(i, j)
            far = [inside(p) for p in shape]
            if min(far) > 0.007:
                fields.append(pad(shape, h, THICK, 0.0026))
            elif max(far) > 0.020:
                # Cut by the break: what lies behind it, with a ragged edge.
                out = []
                for k in range(4):
                    p, q = shape[k], shape[(k + 1) % 4]
                    fp, fq = far[k] - 0.009, far[(k + 1) % 4] - 0.009
                    if fp >= 0:
                        out.append(p)
                    if (fp < 0) != (fq < 0):
                        t = fp / (fp - fq)
                        out.append((p[0] + (q[0] - p[0]) * t, p[1] + (q[1] - p[1]) * t))
                fields.append(pad(out, h, THICK, 0.0026))
    m.add(lay(join(fields)), tea, smooth=0)
    # Two pieces of the corner, moved away, and crumbs.
    g = 0.0016
    one = [(0.0, 0.0)] + [(LONG / 4 - g, 0.0)] + jagged((LONG / 4 - g, WIDE / 4 - g), (0.0, WIDE / 4 - g + 0.008), 5, 0.006, 8)
    one = one + jagged((0.0, WIDE / 4 - g + 0.008), (0.0, 0.0), 4, 0.007, 3)[1:-1]
    spot = [(one, 0.078, 0.046, 20.0, 2), ([(x * 0.75, z * 0.62) for x, z in one], 0.052, 0.098, 205.0, 9)]
    for shape, dx, dz, more, seed in spot:
        chunk = rough(shape, set(range(2, len(shape))), [0.0, 0.006, 0.013, h], seed, 0.007)
        m.add(chunk.scale(scale).turn("y", turn + more).move(bx + dx, floor + 0.0004, bz + dz), broken, smooth=0)
        middle = (sum(p[0] for p in shape) / len(shape), sum(p[1] for p in shape) / len(shape))
        small = [(middle[0] + (x - middle[0]) * 0.88, middle[1] + (z - middle[1]) * 0.88) for x, z in shape]
        m.add(pad(small, h - 0.0005, THICK, 0.0024).scale(scale).turn("y", turn + more).move(bx + dx, floor + 0.0004, bz + dz), tea, smooth=0)
    crumbs = []
    for i in range(26):
        a = noise(i, 1)
        x = 0.060 + 0.14 * a
        z = 0.176 - 0.085 * a + 0.03 * (noise(i, 2) - 0.5)
        crumbs.append(crumb(x, z, 0.0016 + 0.0030 * noise(i, 3) ** 2, i, floor - 0.0006))
    m.add(join(crumbs), broken, smooth=0)
    return m
