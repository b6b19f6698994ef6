"""The empty badge case (7.5): a wooden case lined with blue velvet. No badge was ever in it.

Our own design, 0.42 m wide; four rows of eight places, each a round recess with a pin hole."""

from solid import Material, Model, box, circle, cylinder, extrude, rectangle, solid, spline, torus, tube
from more import join

NAME = "empty-badge-case"
W, D, H = 0.420, 0.280, 0.042        # the lower part
T = 0.011                            # the wood's thickness
LID = 0.026                          # the lid's depth
COLUMNS, ROWS = 8, 4


def tray(width, depth, height, floor):
    """A box open above: outer and inner walls, bevelled rim, and a floor."""
    b = 0.0015
    faces = []

    def ring(x, z, y):
        return [(-x, y, z), (x, y, z), (x, y, -z), (-x, y, -z)]
    x, z = width / 2, depth / 2
    rings = [ring(x - b, z - b, 0.0), ring(x, z, b), ring(x, z, height - b), ring(x - b, z - b, height),
             ring(x - T + b, z - T + b, height), ring(x - T, z - T, height - b), ring(x - T, z - T, floor)]
    for low, high in zip(rings, rings[1:]):
        for i in range(4):
            j = (i + 1) % 4
            faces.append((low[i], low[j], high[j], high[i]))
    faces.append(tuple(rings[0][::-1]))
    faces.append(tuple(rings[-1]))
    return solid(faces)


def cushion(width, depth, top):
    """Velvet with round recesses: (velvet, floors and walls of the recesses, pin holes)."""
    face, wells, holes = [], [], []
    dx, dz = width / COLUMNS, depth / ROWS
    r, deep, sides = 0.0172, 0.0042, 16

    def p(x, z, y):
        return (x, y, -z)
    for i in range(COLUMNS):
        for j in range(ROWS):
            cx, cz = -width / 2 + dx * (i + 0.5), -depth / 2 + dz * (j + 0.5)
            rim = [(cx + x, cz + z) for x, z in circle(r, sides, start=45)]
            low = [(cx + x, cz + z) for x, z in circle(r * 0.94, sides, start=45)]
            corner = [(cx + sx * dx / 2, cz + sz * dz / 2) for sx, sz in ((1, 1), (-1, 1), (-1, -1), (1, -1))]
            for k in range(4):
                a, b = corner[k], corner[(k + 1) % 4]
                part = [rim[(4 * k + n) % sides] for n in range(5)]
                face.append((p(*a, top), p(*b, top)) + tuple(p(*q, top) for q in part[::-1]))
            for k in range(sides):
                n = (k + 1) % sides
                wells.append((p(*rim[k], top), p(*rim[n], top), p(*low[n], top - deep), p(*low[k], top - deep)))
            wells.append(tuple(p(*q, top - deep) for q in low))
            pin = [(cx + x, cz + z + 0.003) for x, z in circle(0.0013, 6)]
            holes.append(tuple(p(*q, top - deep + 0.0004) for q in pin))
    return face, wells, holes


def model():
    m = Model(NAME)
    wood = Material("walnut", "#5b3a22", rough=0.4)
    velvet = Material("blue velvet", "#1f3d66", rough=1.0)
    fresh = Material("velvet of the recesses", "#17294a", rough=1.0)
    satin = Material("satin of the lid", "#2b4f80", rough=0.55)
    black = Material("pin holes", "#05070c", rough=1.0)
    brass = Material("brass", "#c39a48", rough=0.3, metal=0.9)
    paper = Material("blank label", "#efe8d6", rough=0.9)
    cord = Material("cord", "#8f2b26", rough=0.9)

    m.add(tray(W, D, H, 0.010), wood)
    face, wells, holes = cushion(W - 2 * T, D - 2 * T, H - 0.010)
    m.add(solid(face, closed=False), velvet, smooth=0)
    m.add(solid(wells, closed=False), fresh, smooth=30)
    m.add(solid(holes, closed=False), black, smooth=0)

    # The lid, made lying shut upside down, then opened about the hinges.
    pivot = (0.0, H + 0.0006, -D / 2 - 0.0010)
    angle = -112.0

    def lid(shape):
        # From a tray lying at y = 0 with its opening up to one that closes the case.
        return (shape.scale(1, -1, 1).move(0, H + 0.0012 + LID, 0).turn("x", angle, pivot))
    m.add(lid(tray(W, D, LID, 0.009)), wood)
    x, z = W / 2 - T - 0.0006, D / 2 - T - 0.0006
    # A padded satin lining: a low pillow.
    rows = []
    count, deep = 10, 6
    for j in range(deep + 1):
        row = []
        for i in range(count + 1):
            u, v = 2 * i / count - 1, 2 * j / deep - 1
            h = 0.0115 + 0.0050 * (1 - u ** 4) * (1 - v ** 4)
            row.append((x * u, h, z * v))
        rows.append(row)
    faces = []
    for a, b in zip(rows, rows[1:]):
        for i in range(count):
            faces.append((b[i], b[i + 1], a[i + 1], a[i]))
    m.add(lid(solid(faces, closed=False)), satin, smooth=60)
    # The label, with nothing on it but its frame.
    m.add(lid(box((-0.062, 0.0135, -0.034), (0.062, 0.0176, 0.034), 0.0004)), paper)
    line = extrude(rectangle(-0.057, -0.029, 0.057, 0.029), 0.0174, 0.0180, plane="xz", holes=[rectangle(-0.0562, -0.0282, 0.0562, 0.0282)])
    m.add(lid(line), fresh, smooth=0)
    # Empty lines where a name would be written.
    m.add(lid(join([box((-0.045, 0.0174, v - 0.0003), (0.045, 0.0179, v + 0.0003)) for v in (-0.012, 0.002, 0.016)])), fresh, smooth=0)

    # Two hinges, a lock plate, a hook on the lid's edge.
    for hx in (-0.13, 0.13):
        m.add(cylinder(0.0030, 0.036, "x", 10).move(hx - 0.018, pivot[1], pivot[2] - 0.0006), brass)
        m.add(box((hx - 0.018, H - 0.014, -D / 2 - 0.0010), (hx + 0.018, H, -D / 2 + 0.0005), 0.0003), brass)
        m.add(box((hx - 0.018, H + 0.0012, -D / 2 - 0.0010), (hx + 0.018, H + 0.0150, -D / 2 + 0.0005), 0.0003).turn("x", angle, pivot), brass)
    m.add(extrude(rectangle(-0.016, H - 0.026, 0.016, H - 0.003, 0.003, 3), D / 2 - 0.0005, D / 2 + 0.0012, bevel=0.0004), brass)
    m.add(join([cylinder(0.0022, 0.0006, "z", 10).move(0, H - 0.0125, D / 2 + 0.00105),
                box((-0.0009, H - 0.0190, D / 2 + 0.0009), (0.0009, H - 0.0125, D / 2 + 0.0016))]), black, smooth=0)
    m.add(lid(box((-0.010, LID - 0.0085, D / 2 - 0.0005), (0.010, LID + 0.0040, D / 2 + 0.0012), 0.0004)), brass)
    for cx in (-1, 1):
        m.add(join([box((cx * (W / 2 - 0.024), 0.004, D / 2 - 0.0004), (cx * (W / 2 + 0.0010), H - 0.004, D / 2 + 0.0010), 0.0003),
                    box((cx * (W / 2 - 0.0004), 0.004, D / 2 - 0.024), (cx * (W / 2 + 0.0010), H - 0.004, D / 2 + 0.0008), 0.0003)]), brass)

    # The key, on a cord tied to the lock's side, lies before the case.
    kx, kz, ky = 0.118, D / 2 + 0.045, 0.0022
    key = [torus(0.0085, 0.0016, 20, 6, "y").move(kx, ky, kz),
           tube([(kx - 0.0098, ky, kz), (kx - 0.042, ky, kz)], 0.0016, 8),
           torus(0.0022, 0.0010, 12, 5, "x").move(kx - 0.0115, ky, kz),
           box((kx - 0.0415, ky - 0.0009, kz + 0.0010), (kx - 0.0345, ky + 0.0009, kz + 0.0085), 0.0002),
           box((kx - 0.0330, ky - 0.0009, kz + 0.0010), (kx - 0.0305, ky + 0.0009, kz + 0.0060), 0.0002)]
    m.add(join(key).turn("y", 24, (kx, 0, kz)), brass)
    path = spline([(0.012, H - 0.018, D / 2 + 0.0015), (0.024, 0.018, D / 2 + 0.005), (0.045, 0.0016, D / 2 + 0.014), (0.075, 0.0014, D / 2 + 0.020),
                   (0.110, 0.0014, D / 2 + 0.020), (0.139, 0.0014, D / 2 + 0.032), (0.138, 0.0030, D / 2 + 0.045), (kx + 0.0085, 0.0048, kz), (kx + 0.003, 0.0030, kz + 0.002)], 4)
    m.add(tube(path, 0.0012, 6), cord, smooth=60)
    return m
