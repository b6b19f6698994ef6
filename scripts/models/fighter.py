"""Work 1.4: an I-16 fighter, type 10, with the striped rudder of the Chinese air force.

Measures from memory of the published main dimensions of the type 10: span 9.00 m, length
6.07 m, two-bladed airscrew of 2.80 m, nine-cylinder M-25V engine under a cowling whose front
plate has nine openings, wing of some 14.5 m², thrust line about 1.75 m over the ground. It
stands on its wheels and skid, nose up. The rest is drawn to fit them. No numbers, no badges.
"""

from solid import *

NAME = "i16-fighter"

GREEN = Material("green dope", "#56694a", rough=0.5)
BLUE = Material("light blue dope", "#9db7c2", rough=0.5)
DARK = Material("dark", "#17191a", rough=0.7)
METAL = Material("light alloy", "#b7bab8", rough=0.32, metal=0.8)
IRON = Material("engine iron", "#3d3f40", rough=0.5, metal=0.5)
RUBBER = Material("rubber", "#252627", rough=0.9)
GLASS = Material("windscreen", "#aebfc4", rough=0.08)
LEATHER = Material("leather", "#5a3c26", rough=0.75)
STRIPE = Material("stripe blue", "#24438a", rough=0.5)
WHITE = Material("stripe white", "#e6e4da", rough=0.5)

ROUND = 20      # points round the fuselage; point 0 is on top


def look(table, v):
    """A smooth value between the rows (v, ...) of a table."""
    if v <= table[0][0]:
        return table[0][1:]
    for i in range(len(table) - 1):
        a, b = table[i], table[i + 1]
        if v <= b[0]:
            t = (v - a[0]) / (b[0] - a[0])
            p = table[max(i - 1, 0)]
            q = table[min(i + 2, len(table) - 1)]
            out = []
            for k in range(1, len(a)):
                da = (b[k] - p[k]) / (b[0] - p[0]) * (b[0] - a[0])
                db = (q[k] - a[k]) / (q[0] - a[0]) * (b[0] - a[0])
                t2, t3 = t * t, t * t * t
                out.append((2 * t3 - 3 * t2 + 1) * a[k] + (t3 - 2 * t2 + t) * da
                           + (3 * t2 - 2 * t3) * b[k] + (t3 - t2) * db)
            return tuple(out)
    return table[-1][1:]


# Distance from the tip of the spinner: half width, top, bottom, sharpness of the top.
BODY = [(1.30, 0.675, 0.675, -0.675, 0.0), (1.75, 0.61, 0.66, -0.70, 0.0), (2.25, 0.535, 0.645, -0.68, 0.0),
        (2.62, 0.49, 0.62, -0.65, 0.0), (3.16, 0.42, 0.64, -0.58, 0.15), (3.45, 0.375, 0.66, -0.53, 0.3),
        (4.0, 0.295, 0.55, -0.43, 0.3), (4.7, 0.195, 0.40, -0.30, 0.2), (5.3, 0.105, 0.30, -0.17, 0.1),
        (5.62, 0.045, 0.22, -0.06, 0.0)]


def section(d):
    w, top, low, sharp = look(BODY, d)
    ring = []
    for k in range(ROUND):
        angle = 2 * math.pi * k / ROUND
        s, c = math.sin(angle), math.cos(angle)
        x = w * s * (1 - sharp * max(c, 0.0) ** 2)
        ring.append((x, (top if c > 0 else -low) * c, -d))
    return ring


def skin(rings, split, hole=None):
    """The upper and the lower half of a skin; `hole` leaves out faces (row, point)."""
    upper, lower = [], []
    n = len(rings[0])
    for i, (a, b) in enumerate(zip(rings, rings[1:])):
        for k in range(n):
            j = (k + 1) % n
            if hole and hole(i, k):
                continue
            face = (a[k], b[k], b[j], a[j])
            (lower if split(k) else upper).append(face)
    return solid(upper, False), solid(lower, False)


# Half span: leading edge, trailing edge, height of the chord, thickness as a share of it.
WING = [(0.30, 1.38, 3.46, -0.46, 0.155), (0.62, 1.42, 3.40, -0.455, 0.15), (1.30, 1.45, 3.32, -0.42, 0.145),
        (2.30, 1.51, 3.17, -0.35, 0.13), (3.30, 1.63, 2.94, -0.28, 0.12), (3.90, 1.735, 2.80, -0.24, 0.11),
        (4.25, 1.84, 2.66, -0.22, 0.10), (4.43, 1.97, 2.51, -0.21, 0.09), (4.50, 2.20, 2.27, -0.205, 0.06)]
AIRFOIL = [(0.0, 0.0), (0.025, 0.25), (0.10, 0.44), (0.30, 0.56), (0.60, 0.40), (1.0, 0.012),
           (1.0, -0.012), (0.60, -0.20), (0.30, -0.30), (0.10, -0.27), (0.025, -0.18)]


def aerofoil(le, te, height, thick, at):
    chord = te - le
    return [at(le + chord * u, height + chord * thick * v) for u, v in AIRFOIL]


def surface(table, at):
    rings = [aerofoil(*row[1:], at=lambda d, y, x=row[0]: at(x, y, d)) for row in table]
    upper, lower = skin(rings, lambda k: k > 4)
    tip = solid([tuple(rings[-1])], False)
    return upper, lower, tip


# Fin and rudder: height, leading edge, trailing edge.
def fin_edges(y):
    le = look([(0.15, 4.62), (0.45, 4.66), (0.70, 4.80), (0.90, 4.98), (1.03, 5.18), (1.08, 5.36)], y)[0]
    te = look([(-0.26, 5.50), (-0.12, 5.78), (0.10, 5.96), (0.40, 6.06), (0.65, 6.07), (0.85, 5.98),
               (1.00, 5.80), (1.08, 5.55)], y)[0]
    return le, te


HINGE = 5.36


def wheel():
    tyre = lathe([(0.20, -0.06), (0.30, -0.075), (0.35, -0.035), (0.35, 0.035), (0.30, 0.075), (0.20, 0.06)], 18, "x", caps=False)
    disc = lathe([(0.21, 0.0), (0.205, 0.062), (0.06, 0.075), (0.0, 0.085)], 14, "x", caps=False)
    return tyre, disc + disc.mirror("x")


def blade():
    rings = []
    for r, wide, thick, pitch in ((0.10, 0.05, 0.05, 60), (0.28, 0.065, 0.045, 55), (0.55, 0.105, 0.032, 42), (0.9, 0.12, 0.022, 31),
                                  (1.2, 0.10, 0.016, 25), (1.36, 0.06, 0.012, 22), (1.40, 0.015, 0.006, 22)):
        c, s = math.cos(math.radians(pitch)), math.sin(math.radians(pitch))
        ring = []
        for u, v in ((1, 0), (0.3, 0.9), (-0.5, 0.8), (-1, 0), (-0.5, -0.35), (0.3, -0.4)):
            ring.append((u * wide * c - v * thick * s, r, -(u * wide * s + v * thick * c)))
        rings.append(ring)
    return loft(rings)


def model():
    m = Model(NAME)
    # Fuselage with the cockpit's opening.
    stations = [1.30, 1.75, 2.25, 2.62, 2.89, 3.16, 3.45, 3.9, 4.4, 4.9, 5.3, 5.62]
    rings = [section(d) for d in stations]
    for i, dip in ((3, 0.0), (4, 0.02), (5, 0.0)):
        rings[i] = [(x, y - (dip if y > 0 else 0), z) for x, y, z in rings[i]]
    low = range(7, 13)
    open_ = lambda i, k: i in (3, 4) and k in (0, 1, 2, 17, 18, 19)
    upper, lower = (back_to_front(half) for half in skin(rings, lambda k: k in low, open_))
    m.add(upper, GREEN, 50)
    m.add(lower, BLUE, 50)
    m.add(solid([tuple(rings[-1])], False), GREEN, 0)
    # The tub, its padded rim, seat and stick.
    rim = [rings[3][k] for k in (17, 18, 19, 0, 1, 2, 3)] + [rings[4][3]] + \
          [rings[5][k] for k in (3, 2, 1, 0, 19, 18, 17)] + [rings[4][17]]
    rim = rim[::-1]
    floor = [(x * 0.9, -0.12, z) for x, y, z in rim]
    tub = [(rim[i], rim[(i + 1) % len(rim)], floor[(i + 1) % len(rim)], floor[i]) for i in range(len(rim))]
    m.add(solid([f[::-1] for f in tub] + [tuple(floor[::-1])], False), DARK, 0)
    m.add(tube(rim, 0.022, 6, closed=True), LEATHER, 60)
    m.add(box((-0.19, -0.12, -3.12), (0.19, 0.02, -2.84)), LEATHER, 0)
    m.add(box((-0.19, 0.0, -3.13), (0.19, 0.45, -3.06), 0.02), LEATHER, 0)
    m.add(rod((0, -0.12, -2.74), (0, 0.34, -2.78), 0.014, 6), METAL)
    m.add(torus(0.06, 0.012, 8, 4, "x").scale(0.7, 1, 1).turn("y", 90).move(0, 0.39, -2.78), DARK, 60)
    m.add(box((-0.30, 0.20, -2.66), (0.30, 0.56, -2.64)), DARK, 0)
    # Windscreen: three panes in a frame.
    y0, z0 = 0.60, -2.46
    base = [(-0.27, y0 - 0.13, z0 - 0.30), (-0.16, y0 + 0.02, z0 - 0.01), (0.16, y0 + 0.02, z0 - 0.01), (0.27, y0 - 0.13, z0 - 0.30)]
    head = [(-0.20, y0 + 0.19, z0 - 0.30), (-0.125, y0 + 0.235, z0 - 0.15), (0.125, y0 + 0.235, z0 - 0.15), (0.20, y0 + 0.19, z0 - 0.30)]
    for i in range(3):
        face = (base[i], base[i + 1], head[i + 1], head[i])
        back = tuple((x, y, z - 0.008) for x, y, z in face)
        m.add(solid([face, back[::-1]], False), GLASS, 0)
    m.add(tube(head, 0.012, 5), GREEN, 0)
    for b, h in zip(base, head):
        m.add(rod(b, h, 0.011, 5), GREEN, 0)
    # Cowling: a ring open in front, its plate with nine openings, cylinder heads behind it.
    cowl = lathe([(0.60, -0.45), (0.60, -0.385), (0.635, -0.36), (0.675, -0.40), (0.70, -0.52), (0.705, -0.80),
                  (0.69, -1.30), (0.66, -1.315)], 28, "z", caps=False)
    cowl = solid([f[::-1] for p in cowl.parts for f in p.faces], False)
    m.add(cowl, GREEN, 40)
    m.add(lathe([(0.7075, -0.83), (0.7085, -0.80)], 28, "z", caps=False), METAL, 0)
    holes = []
    for k in range(9):
        a = math.radians(90 + 40 * k)
        spread = math.radians(13.5)
        hole = [(0.31 * math.cos(a - 0.6 * spread), 0.31 * math.sin(a - 0.6 * spread)),
                (0.53 * math.cos(a - spread), 0.53 * math.sin(a - spread)),
                (0.545 * math.cos(a), 0.545 * math.sin(a)),
                (0.53 * math.cos(a + spread), 0.53 * math.sin(a + spread)),
                (0.31 * math.cos(a + 0.6 * spread), 0.31 * math.sin(a + 0.6 * spread))]
        holes.append(hole)
    m.add(extrude(circle(0.61, 27, start=10), -0.44, -0.425, "xy", holes=holes), GREEN, 0)
    m.add(solid([tuple((x, y, -0.62) for x, y in circle(0.62, 18))], False), DARK, 0)
    m.add(lathe([(0.598, -0.63), (0.598, -0.44)][::-1], 20, "z", caps=False), DARK, 60)
    m.add(cylinder(0.075, 0.40, "y", 8).move(0, 0.20, -0.52).ring(9, "z"), IRON, 50)
    # Exhaust ends round the cowling's rear.
    for k in (-140, -108, -72, -36, 36, 72, 108, 140):
        shape = tube([(0, 0.665, -1.04), (0, 0.715, -1.20)], [0.052, 0.044], 7)
        m.add(shape.turn("z", k), IRON, 60)
    # Spinner with the starter's dog; airscrew.
    m.add(lathe([(0.0, -0.06), (0.10, -0.115), (0.175, -0.22), (0.205, -0.34), (0.205, -0.43), (0.19, -0.44)][::-1], 20, "z", caps=False),
          METAL, 45)
    m.add(cylinder(0.035, 0.075, "z", 8).move(0, 0, -0.075), IRON, 40)
    m.add(blade().move(0, 0, -0.34).ring(2, "z", start=28), METAL, 45)
    # Wings, with fillets to the body.
    place = lambda x, y, d: (x, y, -d)
    upper, lower, tip = surface(WING, place)
    for shape, paint in ((upper, GREEN), (lower, BLUE), (tip, GREEN)):
        shape = back_to_front(shape) if facing(upper, 1) < 0 else shape
        m.add(shape.both("x"), paint, 50)
    fillet = []
    for d, x0, y0, x1 in ((1.36, 0.55, -0.36, 0.60), (1.75, 0.57, -0.22, 0.74), (2.3, 0.50, -0.18, 0.80), (2.9, 0.40, -0.22, 0.72),
                          (3.35, 0.32, -0.31, 0.58), (3.75, 0.28, -0.35, 0.38)):
        row = []
        foot = wing_top(min(x1, 0.9), d)
        for t in (0.0, 0.33, 0.67, 1.0):
            # From the body's side down and out, hollow.
            x = x0 + (x1 - x0) * (t ** 1.6)
            y = y0 + (foot - y0) * (1 - (1 - t) ** 2.2)
            row.append((x, y + 0.004, -d))
        fillet.append(row)
    faces = []
    for a, b in zip(fillet, fillet[1:]):
        for k in range(3):
            faces.append((a[k], a[k + 1], b[k + 1], b[k]))
    m.add(upward(solid(faces, False)).both("x"), GREEN, 60)
    # Guns in the wings, pitot tube.
    m.add(rod((1.18, -0.43, -1.50), (1.18, -0.43, -1.24), 0.022, 6).both("x"), IRON)
    m.add(tube([(-3.35, -0.30, -1.66), (-3.35, -0.31, -1.18)], 0.012, 5), METAL)
    # Lines of the ailerons, slightly proud.
    strip = []
    for x, share in ((1.75, 0.80), (2.6, 0.795), (3.5, 0.79), (4.1, 0.78)):
        le, te, _, _ = look(WING, x)
        strip.append((x, le + (te - le) * share))
    top = [[(x, wing_top(x, d + e) + 0.003, -(d + e)) for x, d in strip] for e in (0.0, 0.02)]
    faces = [(top[0][k], top[1][k], top[1][k + 1], top[0][k + 1]) for k in range(len(strip) - 1)]
    m.add(upward(solid(faces, False)).both("x"), DARK, 60)
    # Tailplane.
    tail = [(0.05, 4.70, 5.80, 0.17, 0.085), (0.5, 4.72, 5.82, 0.17, 0.085), (1.1, 4.86, 5.78, 0.17, 0.08), (1.45, 5.0, 5.68, 0.17, 0.075),
            (1.60, 5.14, 5.56, 0.17, 0.07), (1.65, 5.28, 5.42, 0.17, 0.05)]
    upper, lower, tip = surface(tail, place)
    for shape, paint in ((upper, GREEN), (lower, BLUE), (tip, GREEN)):
        shape = back_to_front(shape) if facing(upper, 1) < 0 else shape
        m.add(shape.both("x"), paint, 50)
    # Fin.
    rings = []
    for y in (0.20, 0.45, 0.70, 0.90, 1.03):
        le = fin_edges(y)[0]
        t = 0.05 * (1.15 - y) + 0.012
        rings.append([(0, y, -le), (t * 0.8, y, -(le + (HINGE - le) * 0.3)), (t, y, -HINGE), (-t, y, -HINGE),
                      (-t * 0.8, y, -(le + (HINGE - le) * 0.3))])
    rings.append([(0, 1.085, -(HINGE - 0.06)), (0.008, 1.085, -(HINGE - 0.04)), (0.012, 1.085, -HINGE), (-0.012, 1.085, -HINGE),
                  (-0.008, 1.085, -(HINGE - 0.04))])
    m.add(loft(rings), GREEN, 50)
    # Rudder in twelve bands.
    bands = 12
    levels = [-0.25 + (1.085 + 0.25) * k / bands for k in range(bands + 1)]
    def band_ring(y):
        te = fin_edges(y)[1]
        t = 0.05 * (1.15 - max(y, 0.0)) + 0.008
        h = HINGE + 0.012
        mid = h + (te - h) * 0.5
        return [(0.6 * t, y, -h), (0.55 * t, y, -mid), (0, y, -te), (-0.55 * t, y, -mid), (-0.6 * t, y, -h)]
    for k in range(bands):
        m.add(loft([band_ring(levels[k]), band_ring(levels[k + 1])]), STRIPE if k % 2 else WHITE, 0)
    # Wheels, legs, doors.
    tyre, disc = wheel()
    x, axle, d = 0.83, -1.37, 1.62
    m.add(tyre.move(x, axle, -d).both("x"), RUBBER, 50)
    m.add(disc.move(x, axle, -d).both("x"), GREEN, 40)
    m.add(tube([(x + 0.16, -0.46, -d - 0.10), (x + 0.13, -0.95, -d - 0.03), (x + 0.12, axle, -d), (x, axle, -d)], [0.05, 0.042, 0.036, 0.03], 8)
          .both("x"), METAL, 40)
    m.add(rod((x + 0.13, -0.78, -d - 0.05), (x + 0.05, -0.44, -d - 0.52), 0.026, 6).both("x"), METAL)
    m.add(rod((x + 0.13, -0.95, -d - 0.03), (x - 0.42, -0.50, -d - 0.06), 0.022, 6).both("x"), METAL)
    door = [(-d + 0.16, -0.53), (-d + 0.21, -1.05), (-d + 0.17, -1.36), (-d + 0.05, -1.50), (-d - 0.14, -1.48), (-d - 0.30, -1.25),
            (-d - 0.36, -0.98), (-d - 0.30, -0.53)]
    m.add(extrude(door, x + 0.175, x + 0.187, "zy").turn("z", 2, (x, -1.0, 0)).both("x"), BLUE, 0)
    # Skid.
    m.add(tube([(0, -0.10, -5.16), (0, -0.40, -5.40), (0, -0.52, -5.52)], [0.05, 0.04, 0.03], 6), METAL, 40)
    m.add(extrude([(-5.63, -0.55), (-5.63, -0.52), (-5.45, -0.50), (-5.45, -0.55)], -0.05, 0.05, "zy"), IRON, 0)
    # Onto wheels and skid.
    angle = math.degrees(math.atan2(-0.55 - (axle - 0.35), 5.54 - d))
    m.items = [(shape.turn("x", -angle + 1.2), paint, smooth) for shape, paint, smooth in m.items]
    return m


def facing(shape, axis):
    return sum(face_normal(f)[axis] for p in shape.parts for f in p.faces)


def back_to_front(shape):
    return shape.map(lambda p: p, flip=True)


def upward(shape):
    return shape if facing(shape, 1) > 0 else back_to_front(shape)


def wing_top(x, d):
    """The height of the wing's upper side."""
    le, te, height, thick = look(WING, x)
    u = max(0.0, min(1.0, (d - le) / (te - le)))
    for (u0, v0), (u1, v1) in zip(AIRFOIL[:5], AIRFOIL[1:6]):
        if u <= u1:
            return height + (te - le) * thick * (v0 + (v1 - v0) * (u - u0) / (u1 - u0))
    return height
