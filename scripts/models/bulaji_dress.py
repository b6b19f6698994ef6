"""A bulaji, a short-sleeved print dress (4.9), on a dressmaker's stand.

The print is made for this exhibition. Cut from memory of such dresses of the middle 1950s:
white collar and belt, buttons in front, a gathered skirt to below the knee."""

import math

from solid import Material, Model, cylinder, extrude, loft, rectangle, sheet
from more import FORM, Body, decal, form_stand, join, noise, petal, skin, turned

NAME = "bulaji-dress"
SIDES = 60
WAIST, HEM = 1.045, 0.455

BODICE = Body([(1.03, 0.129, 0.095, 0.0), (1.05, 0.129, 0.095, 0.0), (1.12, 0.141, 0.107, 0.004), (1.19, 0.160, 0.124, 0.008), (1.25, 0.168, 0.131, 0.010),
               (1.31, 0.168, 0.114, 0.002), (1.36, 0.174, 0.093, -0.006), (1.405, 0.146, 0.077, -0.012), (1.430, 0.086, 0.066, -0.010)])


def skirt(angle, y, out=0.0):
    t = (WAIST - y) / (WAIST - HEM)
    a = math.radians(angle)
    spread = t ** 0.82
    rx, rz = 0.127 + 0.205 * spread, 0.093 + 0.205 * spread
    fold = (0.003 + 0.027 * t) * math.cos(a * 12) + 0.010 * t * math.cos(a * 5 + 1)
    r = out + fold
    return ((rx + r) * math.sin(a), y + 0.006 * t * math.cos(a * 6 + 0.6), (rz + r) * math.cos(a))


def skirt_map(angle, y):
    p = skirt(angle, y)
    r = math.hypot(p[0], p[2])
    return lambda u, v, lift=0.0: skirt(angle + math.degrees(u / r), y + v, lift)


def sleeve(s, t, angle, out=0.0):
    """A short sleeve: t from 0 at the shoulder to 1 at its hem."""
    a = math.radians(angle)
    root, end = (s * 0.130, 1.352, -0.008), (s * 0.252, 1.268, 0.002)
    # Its axis slopes down; the section stands across it.
    dx, dy = end[0] - root[0], end[1] - root[1]
    size = math.hypot(dx, dy)
    ux, uy = dx / size, dy / size
    high = 0.064 + 0.004 * math.sin(math.pi * t) + 0.006 * t + out
    deep = 0.066 + 0.004 * t + out
    c, q = math.cos(a), math.sin(a)
    return (root[0] + dx * t - uy * high * c, root[1] + dy * t + ux * high * c, root[2] + (end[2] - root[2]) * t + deep * q)


def model():
    m = Model(NAME)
    red = Material("red cotton", "#b3242b", rough=0.85)
    inside = Material("red cotton, inside", "#7d1a20", rough=0.95)
    white = Material("white cotton", "#f1ece0", rough=0.85)
    yellow = Material("yellow of the print", "#e3ac3b", rough=0.85)
    green = Material("green of the print", "#4c8058", rough=0.85)
    linen = Material("linen of the form", "#c7b596", rough=0.95)
    wood = Material("dark wood", "#4a2f1e", rough=0.4)
    brass = Material("brass", "#b8934a", rough=0.35, metal=0.9)

    m.add(loft(FORM.rings((0.79, 0.84, 0.91), 16)), linen, 60)
    m.add(loft(FORM.rings((1.32, 1.36, 1.395, 1.415, 1.43, 1.455, 1.50), 18)), linen, 60)
    form_stand(m, wood, brass)

    # The skirt, its hem turned in, dark within.
    heights = [WAIST, 1.01, 0.94, 0.82, 0.66, HEM]
    rows = [[skirt(360 * k / SIDES, y) for k in range(SIDES)] for y in heights]
    m.add(skin(rows[::-1], around=True), red, 50)
    m.add(skin([[skirt(360 * k / SIDES, HEM, 0.0) for k in range(SIDES)], [skirt(360 * k / SIDES, 0.78, -0.012) for k in range(SIDES)]], around=True), inside, 50)
    # The bodice with its open neck in front.
    sides = 26

    def neck(angle):
        d = abs((angle + 180) % 360 - 180)
        return 1.418 - 0.078 * max(0.0, 1 - d / 34)
    steps = (0.0, 0.22, 0.42, 0.60, 0.77, 0.90, 1.0)
    rows = [[BODICE.at(360 * k / sides, 1.03 + (neck(360 * k / sides) - 1.03) * t) for k in range(sides)] for t in steps]
    m.add(skin(rows, around=True), red, 50)
    # Sleeves, with a white cuff.
    for s in (1,):
        n = 14
        body = [[sleeve(s, t, 360 * k / n) for k in range(n)] for t in (-0.12, 0.10, 0.35, 0.62, 0.86)]
        cuff = [[sleeve(s, t, 360 * k / n, o) for k in range(n)] for t, o in ((0.86, 0.003), (1.0, 0.004))]
        within = [[sleeve(s, t, 360 * k / n, o) for k in range(n)] for t, o in ((1.0, 0.004), (0.99, -0.002), (0.45, -0.004))]
        for part, material in ((body, red), (cuff, white), (within, inside)):
            m.add(skin(part, around=True).both("x"), material, 50)

    # The belt and its buckle.
    BELT = Body([(1.0, 0.134, 0.100, 0.0), (1.1, 0.134, 0.100, 0.0)])
    rings = [[BELT.at(360 * k / 28, y, o) for k in range(28)] for y, o in ((1.0285, -0.004), (1.0295, 0.0045), (1.062, 0.0030), (1.0635, -0.004))]
    m.add(skin(rings, around=True), white, 30)
    m.add(extrude(rectangle(-0.021, 1.0245, 0.021, 1.0675, 0.004, 1), 0.1025, 0.1075, holes=[rectangle(-0.014, 1.0315, 0.014, 1.0605)]), brass, 30)

    # The collar: two leaves that lie on the shoulders, from the neck's back to the front.
    for s in (-1, 1):
        inner, outer = [], []
        for k in range(9):
            t = k / 8
            angle = s * (178 - 170 * t)
            y = neck(angle) + 0.001
            wide = 0.044 + 0.016 * t ** 2
            inner.append(BODICE.at(angle, y, 0.0035))
            edge = y - wide * (0.55 + 0.6 * t * t * t) if t > 0.55 else y - wide * 0.55
            spread = angle + s * (0 if t < 0.75 else 14 * (t - 0.75) * 4)
            outer.append(BODICE.at(spread, edge, 0.0065))
        mid = [tuple((p + q) / 2 + (0.0035 if i == 1 else 0.0) for i, (p, q) in enumerate(zip(a, b))) for a, b in zip(inner, outer)]
        grid = [outer, mid, inner] if s < 0 else [outer[::-1], mid[::-1], inner[::-1]]
        shape = sheet(grid, 0.0022)
        m.add(shape, white, 40)
    buttons = []
    for k in range(4):
        y = 1.105 + 0.064 * k
        p = BODICE.at(0, y, 0.0)
        buttons.append(cylinder(0.0075, 0.004, "z", 8).move(0, y, p[2] - 0.0008))
    m.add(join(buttons), white, 30)

    # The print: flowers of five petals in white and yellow, small leaves.
    blooms = {"white": [], "yellow": [], "hearts": [], "dots": [], "leaves": []}

    def flower(place, size, spin, kind):
        # Broad petals: each tip is cut in two.
        wide = []
        for k in range(5):
            for d, r in ((-17, 1.0), (17, 1.0), (36, 0.50)):
                a = math.radians(spin + 72 * k + d)
                wide.append((size * r * math.cos(a), size * r * math.sin(a)))
        blooms[kind].append(decal(lambda u, v, l=0.0: place(u, v, l + (0.0022 if kind == "white" else 0.0026)), wide, 0.0020, (0.0, 0.0), rim=0.7))
        heart = [(size * 0.26 * math.cos(math.radians(72 * k)), size * 0.26 * math.sin(math.radians(72 * k))) for k in range(5)]
        blooms["hearts" if kind == "white" else "dots"].append(decal(lambda u, v, l=0.0: place(u, v, l + 0.0048), heart, 0.0010, (0.0, 0.0), rim=0.6))

    def leaf(place, spin, size):
        blooms["leaves"].append(decal(lambda u, v, l=0.0: place(u, v, l + 0.0012), turned(petal(size, size * 0.45, 1, 0.5), spin, 0, 0), 0.001, rim=0.7))
    number = 0
    for j, y in enumerate((0.535, 0.645, 0.750, 0.850, 0.945)):
        count = (12, 10, 9, 8, 6)[j]
        for k in range(count):
            angle = 360 / count * (k + 0.5 * (j % 2)) + 7 * (noise(k + 2, j) - 0.5)
            place = skirt_map(angle, y + 0.026 * (noise(j, k + 31) - 0.5))
            flower(place, 0.0225 + 0.004 * noise(k + 3, j), 50 * noise(k, j + 5), "white" if number % 3 else "yellow")
            number += 1
            leaf(skirt_map(angle + 180 / count, y + 0.052), 60 + 200 * noise(k, j + 2), 0.026)
    for y, angles in ((1.115, (-46, 38, 100, 165, 230)), (1.195, (-28, 34, 80, 140, 200, 265)), (1.285, (-44, 44, 150, 205)), (1.350, (175,))):
        for k, angle in enumerate(angles):
            flower(BODICE.map(angle, y + 0.02 * (noise(k, int(y * 100)) - 0.5)), 0.0205, 50 * noise(k, 3), "white" if number % 3 else "yellow")
            number += 1
    for s in (-1, 1):
        for t, angle in ((0.45, 20), (0.55, 85), (0.50, -60)):
            def place(u, v, lift=0.0, s=s, t=t, angle=angle):
                x, y, z = sleeve(1, t + v / 0.148, angle + math.degrees(u / 0.068), lift)
                return (s * x, y, z)
            flower(place, 0.0195, 30 * t, "white" if number % 3 else "yellow")
            number += 1
    m.add(join(blooms["white"] + blooms["dots"]), white, 0)
    m.add(join(blooms["yellow"] + blooms["hearts"]), yellow, 0)
    m.add(join(blooms["leaves"]), green, 0)
    return m
