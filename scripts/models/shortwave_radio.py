"""A valve table radio of the 1960s (7.2): no known make, and no names on its scale.

Our own design, of the usual size of such sets: about 0.56 m wide, 0.35 m high, 0.25 m deep."""

from solid import Material, Model, arc, box, cylinder, extrude, lathe, rectangle, solid, torus
from more import join

NAME = "shortwave-radio"
W, H, D = 0.56, 0.340, 0.235        # the cabinet
FOOT = 0.014


def outline(by=0.0):
    """The front of the cabinet: rounder above than below."""
    x, low, high = W / 2 - by, FOOT + by, FOOT + H - by
    up, down = 0.040 - by, 0.018 - by * 0.6
    return (arc((x - down, low + down), down, -90, 0, 3) + arc((x - up, high - up), up, 0, 90, 6)
            + arc((-x + up, high - up), up, 90, 180, 6) + arc((-x + down, low + down), down, 180, 270, 3))


def frame(ring0, z0, ring1, z1):
    """An open strip between two outlines of equal count."""
    faces = []
    for i in range(len(ring0)):
        j = (i + 1) % len(ring0)
        faces.append(((*ring0[i], z0), (*ring0[j], z0), (*ring1[j], z1), (*ring1[i], z1)))
    return faces


def model():
    m = Model(NAME)
    walnut = Material("walnut veneer", "#5a3420", rough=0.28)
    dark = Material("dark edge", "#2c1a12", rough=0.4)
    cloth = Material("loudspeaker cloth", "#b79f72", rough=0.95)
    thread = Material("gold thread", "#d2bb84", rough=0.8)
    brass = Material("brass", "#c9a04c", rough=0.3, metal=0.9)
    glass = Material("lit scale", "#f0c46a", rough=0.25, shine="#f0a83c", strength=0.55)
    print_ = Material("print of the scale", "#4b2a12", rough=0.6)
    red = Material("pointer", "#b3261e", rough=0.4, shine="#8a1a12", strength=0.3)
    ivory = Material("ivory keys", "#eadfc4", rough=0.35)
    eye = Material("tuning eye", "#7be08a", rough=0.3, shine="#4fd36a", strength=0.9)
    black = Material("black", "#15130f", rough=0.5)

    # The cabinet: a shell with a rounded front edge, its front sunk.
    front = D / 2
    body = []
    body += frame(outline(0.008), -front, outline(0.0), -front + 0.008)
    body += frame(outline(0.0), -front + 0.008, outline(0.0), front - 0.010)
    body += frame(outline(0.0), front - 0.010, outline(0.003), front - 0.003)
    body += frame(outline(0.003), front - 0.003, outline(0.010), front)
    body += frame(outline(0.010), front, outline(0.017), front - 0.002)
    body += frame(outline(0.017), front - 0.002, outline(0.018), front - 0.020)
    m.add(solid(body, closed=False), walnut, smooth=50)
    floor = outline(0.018)
    m.add(solid([tuple((x, y, front - 0.020) for x, y in floor)], closed=False), dark)
    m.add(solid([tuple((x, y, -front) for x, y in reversed(outline(0.008)))], closed=False), dark)
    # A line of brass along the front's edge.
    m.add(solid(frame(outline(0.0185), front - 0.0125, outline(0.0185), front - 0.009)
                + frame(outline(0.0185), front - 0.009, outline(0.0215), front - 0.009)
                + frame(outline(0.0215), front - 0.009, outline(0.0215), front - 0.0125)
                , closed=False), brass, smooth=50)

    # The cloth, over the upper part of the front, with vertical gold threads.
    z = front - 0.0165
    x0, x1, low, high = -W / 2 + 0.030, W / 2 - 0.030, FOOT + 0.148, FOOT + H - 0.030
    corner = 0.022
    shape = (arc((x1 - 0.008, low + 0.008), 0.008, -90, 0, 2) + arc((x1 - corner, high - corner), corner, 0, 90, 4)
             + arc((x0 + corner, high - corner), corner, 90, 180, 4) + arc((x0 + 0.008, low + 0.008), 0.008, 180, 270, 2))
    m.add(extrude(shape, front - 0.0205, z, bevel=0.002), cloth)
    rows = []
    count = 58
    for i in range(count):
        x = x0 + 0.012 + (x1 - x0 - 0.024) * i / (count - 1)
        rim = 0.004 + (0.0 if corner < x - x0 < x1 - x0 - corner else 0.008)
        a, b, h = low + 0.005, high - rim, 0.0011
        w = 0.0011
        rows.append(solid([((x - w, a, z), (x, a, z + h), (x, b, z + h), (x - w, b, z)),
                           ((x, a, z + h), (x + w, a, z), (x + w, b, z), (x, b, z + h))], closed=False))
    m.add(join(rows), thread, smooth=0)
    # Two bars across the cloth, as the period liked them.
    for y in (low + 0.050, low + 0.098):
        m.add(box((x0 + 0.004, y, z - 0.001), (x1 - 0.004, y + 0.004, z + 0.0045), 0.001), brass)
    # The tuning eye, above the scale.
    eye_at = (0.0, low + 0.076)
    m.add(lathe([(0.0255, 0.0), (0.0255, 0.007), (0.0235, 0.009), (0.0195, 0.009), (0.0175, 0.005)], 24, axis="z", caps=False)
          .move(eye_at[0], eye_at[1], z - 0.001), brass)
    m.add(cylinder(0.0185, 0.0055, "z", 24).move(*eye_at, z - 0.001), black)
    # Its light: a fan open downwards.
    light = []
    for i in range(14):
        near = [p for t in (i, i + 1) for p in arc(eye_at, 0.0052, -62 + 304 * t / 14, 0, 1)[:1]]
        far = [p for t in (i, i + 1) for p in arc(eye_at, 0.0160, -62 + 304 * t / 14, 0, 1)[:1]]
        light.append(tuple((*p, z + 0.0052) for p in (far[0], far[1], near[1], near[0])))
    m.add(solid(light, closed=False), eye)

    # The scale: lit glass in a brass frame, lines and ticks without names.
    sx, s0, s1 = 0.185, FOOT + 0.054, FOOT + 0.136
    zs = front - 0.013
    m.add(extrude(rectangle(-sx - 0.006, s0 - 0.006, sx + 0.006, s1 + 0.006, 0.006, 3), front - 0.0205, zs + 0.004,
                  holes=[rectangle(-sx, s0, sx, s1, 0.003, 2)], bevel=0.0015), brass)
    m.add(box((-sx - 0.002, s0 - 0.002, front - 0.0203), (sx + 0.002, s1 + 0.002, zs)), glass)
    marks = []
    top = zs + 0.0006

    def mark(x, y, w, h):
        marks.append(solid([((x, y, top), (x + w, y, top), (x + w, y + h, top), (x, y + h, top))], closed=False))
    for k in range(5):
        y = s0 + 0.012 + 0.0150 * k
        mark(-sx + 0.016, y, 2 * sx - 0.032, 0.0007)
        gap = (0.0118, 0.0156, 0.0092, 0.0204, 0.0131)[k]
        x, i = -sx + 0.020, 0
        while x < sx - 0.020:
            tall = 0.0062 if i % 4 == 0 else 0.0034
            mark(x - 0.0004, y + 0.0010, 0.0008, tall)
            # Each scale draws together towards one end, as they do.
            gap_here = gap * (1.25 - 0.5 * (x + sx) / (2 * sx))
            x, i = x + gap_here, i + 1
    for k, (a, b) in enumerate(((-0.13, -0.094), (-0.032, 0.012), (0.050, 0.072), (0.110, 0.150))):
        mark(a, s0 + 0.0094 + 0.0150 * (k + 1), b - a, 0.0020)
    m.add(join(marks), print_, smooth=0)
    m.add(box((0.0402, s0 + 0.004, top + 0.0004), (0.0416, s1 - 0.004, top + 0.0016)), red)

    # Knobs: a wide and a narrow one on each side.
    knob = [(0.0, 0.0), (0.0270, 0.0), (0.0270, 0.004), (0.0245, 0.006), (0.0240, 0.020), (0.0228, 0.0225), (0.0195, 0.0235)]
    cap = [(0.0195, 0.0), (0.0195, 0.0010), (0.0130, 0.0012), (0.0, 0.0034)]
    zk = front - 0.0195
    for side in (-1, 1):
        x, y = side * 0.2300, FOOT + 0.095
        m.add(lathe(knob, 28, axis="z").move(x, y, zk), ivory, smooth=35)
        m.add(lathe(cap, 28, axis="z", caps=False).move(x, y, zk + 0.0230), brass, smooth=35)
        ribs = box((-0.0008, 0.0236, 0.0075), (0.0008, 0.0252, 0.0195)).ring(12, "z")
        m.add(ribs.move(x, y, zk), ivory, smooth=0)
        m.add(lathe([(0.0112, 0.0), (0.0112, 0.014), (0.0096, 0.0165), (0.0, 0.0172)], 20, axis="z").move(x, FOOT + 0.036, zk), ivory, smooth=35)
        m.add(torus(0.0118, 0.0013, 20, 4, axis="z").move(x, FOOT + 0.036, zk + 0.0030), brass)
    # The keys below the scale; one is pressed.
    for i in range(8):
        x = -0.140 + 0.040 * i
        down = 0.004 if i == 4 else 0.0
        m.add(box((x - 0.0178, FOOT + 0.0260 - down * 0.5, front - 0.0206), (x + 0.0178, FOOT + 0.0385 - down, front - 0.0020 - down), 0.0022),
              ivory)
    # Feet, and the back with its slits.
    for x in (-0.22, 0.22):
        for zf in (-0.08, 0.08):
            m.add(cylinder(0.013, FOOT + 0.002, "y", 12, top=0.016).move(x, 0, zf), black)
    slits = []
    for i in range(20):
        x = -0.1900 + 0.020 * i
        slits.append(box((x - 0.0025, FOOT + 0.19, -front - 0.0012), (x + 0.0025, FOOT + 0.29, -front + 0.001)))
    m.add(join(slits), black, smooth=0)
    m.add(box((-0.1, FOOT + 0.045, -front - 0.0025), (0.1, FOOT + 0.10, -front + 0.001), 0.001), walnut)
    return m
