"""Work 4.5: the Soviet Exhibition Hall in Beijing.

From memory and simplified: the spire's star is given as 87 m over the ground; a central hall
with a great arched entrance carries a tower in tiers; wings to both sides; in front a
colonnade of eighteen columns (brief 4.5), drawn here as two arcs of nine about a fountain
court. The emblems over the columns are plain discs. Plan and heights of the parts are
estimated, not surveyed; the halls behind are shown as one vaulted nave.
"""

from building import *

NAME = "exhibition-hall"

WALL = Material("pale render", "#d3c6a8", rough=0.75)
TRIM = Material("trim", "#e0d6c0", rough=0.7)
STONE = Material("granite", "#a79f92", rough=0.8)
SHADE = Material("openings", "#43474a", rough=0.35)
ROOF = Material("roof", "#8b8377", rough=0.8)
GOLD = Material("gilding", "#d6a23c", rough=0.3, metal=0.85)
RED = Material("star", "#b3261d", rough=0.3)
COURT = Material("court", "#b9b1a2", rough=0.9)
WATER = Material("water", "#86a3a8", rough=0.15)


def model():
    m = Model(NAME)
    wall, trim, dark, gold, stone, roof = (Shape() for _ in range(6))
    front = 0.0                                     # the wings' front wall
    # Ground, and steps before the entrance.
    base = [(-82, -70), (82, -70), (82, 6)] + [(56, 10)] + [(x, z) for x, z in
            [(50 * math.sin(math.radians(a)), 27 + 50 * math.cos(math.radians(a))) for a in range(100, -101, -20)]] + [(-56, 10), (-82, 6)]
    m.add(extrude(base, 0.0, 1.2, "xz"), COURT, 0)
    for k in range(4):
        stone += open_box((-17 + k * 0.9, 1.2 + k * 0.45, 8.0), (17 - k * 0.9, 1.2 + (k + 1) * 0.45, 15.0 - k * 1.3))
    # Wings: eleven bays each, and end pavilions.
    w, t, d, s = (Shape() for _ in range(4))
    w += stand(44.0, 14.6, 24, (43.5, 1.2, front - 12))
    t += stand(44, 1.0, 25.4, (44, 14.2, front - 12))
    t += stand(44.9, 0.9, 24.6, (43.55, 16.2, front - 12))
    roof_ = stand(43, 0.5, 22.6, (44, 16.8, front - 12)) + stand(11.6, 0.5, 25.6, (72, 20.5, front - 12))
    s += stand(44.6, 2.0, 24.8, (44, 1.2, front - 12))
    for k in range(10):
        x = 25.2 + 4.12 * k
        d += on_wall(arched(1.15, 4.6, 10.2, 4), front + 0.06, x)
        t += three((x - 2.06 - 0.45, 3.2, front), (x - 2.06 + 0.45, 14.2, front + 0.5))
    w += stand(15, 18.4, 29, (72, 1.2, front - 12))
    t += stand(16.4, 1.2, 30.4, (72, 17.6, front - 12))
    t += stand(13.4, 1.2, 27.4, (72, 19.6, front - 12))
    s += stand(15.8, 2.0, 29.8, (72, 1.2, front - 12))
    d += on_wall(arched(3.0, 3.4, 11.0, 6), front + 2.56, 72)
    for x in (-6.6, -4.4, 4.4, 6.6):
        t += three((72 + x - 0.55, 3.2, front + 2.5), (72 + x + 0.55, 17.6, front + 3.05))
    for k in range(4):
        d += flat(arched(1.2, 4.6, 10.2, 4), lambda u, v, z=front - 21.5 + 6.3 * k: (79.56, v, z - u))
    for x, z in ((66, 1), (78, 1), (78, -25), (66, -25)):
        gold += lathe([(0.8, 20.8), (0.7, 21.8), (0.0, 25.2)], 5, caps=False).move(x, 0, z)
    wall, trim, dark, stone = (a + b.both("x") for a, b in zip((wall, trim, dark, stone), (w, t, d, s)))
    m.add(gold.both("x"), GOLD, 30)
    gold = Shape()
    roof += roof_.both("x")
    # The nave behind.
    vault = [(-14, 0), (14, 0)] + arc((0, 14.0), (14, 7.5), 0, 180, 12)
    roof += extrude([(x, y + 1.2 if y == 0 else y) for x, y in vault], -66.9, -25.5, "xy")
    wall += open_box((-22, 1.2, -66), (22, 11.5, -24.5))
    trim += open_box((-22.6, 11.5, -66.6), (22.6, 12.3, -24))
    side = Shape()
    for k in range(8):
        side += flat(arched(1.3, 4.2, 8.2, 4), lambda u, v, z=-29 - 4.8 * k: (22.06, v, z - u))
    dark += side.both("x")
    # Windows at the back of the nave and of the wings.
    dark += on_wall(arched(8.0, 4.0, 9.5, 7), 66.96).turn("y", 180)
    for k in range(10):
        dark += on_wall(rectangle(-1.1, 4.6, 1.1, 11.0), 24.06, 25.2 + 4.12 * k).both("x").turn("y", 180)
    # Central hall with the great arch.
    niche = arched(7.0, 3.2, 15.6, 12)
    wall += open_box((-22, 1.2, -30), (22, 23.5, 3.0))
    trim += open_box((-22.7, 23.0, -30.7), (22.7, 24.3, 3.7))
    trim += open_box((-21.0, 24.3, -29.0), (21.0, 25.6, 2.0))
    m.add(extrude([(-13.0, 1.2), (13.0, 1.2), (13.0, 27.5), (-13.0, 27.5)], 3.0, 9.0, "xy", holes=[niche]), WALL, 30)
    trim += open_box((-13.8, 26.6, 2.0), (13.8, 28.0, 9.8))
    trim += open_box((-11.0, 28.0, 3.0), (11.0, 29.8, 8.6))
    # Its frame, glazing and doors.
    outer, inner = arched(8.0, 1.2, 15.6, 12), arched(7.0, 1.2, 15.6, 12)
    rim = [(p, q) for p, q in zip(outer, inner)]
    m.add(solid([((a[0], a[1], 9.12), (c[0], c[1], 9.12), (d_[0], d_[1], 9.12), (b[0], b[1], 9.12))
                 for (a, b), (c, d_) in zip(rim[1:], rim[2:] + rim[:1])], False), TRIM, 0)
    dark += on_wall(arched(7.2, 1.3, 15.6, 10), 4.2)
    for x in (-4.2, -1.4, 1.4, 4.2):
        trim += three((x - 0.22, 3.0, 4.1), (x + 0.22, 15.6 + math.sqrt(49 - x * x) - 0.2, 4.6))
    trim += open_box((-7.0, 8.4, 4.1), (7.0, 9.0, 4.8))
    trim += open_box((-7.0, 15.3, 4.1), (7.0, 15.8, 4.8))
    for x in (-11.6, -9.6, 9.6, 11.6):
        trim += column(0.8, 20.5, 9).move(x, 2.4, 10.2)
        stone += stand(2.4, 1.4, 2.4, (x, 1.2, 10.2))
    trim += open_box((-13.4, 22.9, 8.9), (-8.0, 24.3, 11.6)).both("x")
    gold += cylinder(1.7, 0.45, "z", 20, 0.12).move(0, 25.2, 9.0)
    dark += on_wall(arched(1.5, 4.6, 13.0, 4), 3.06, -18.0).both("x")
    dark += on_wall(rectangle(-1.5, 16.5, 1.5, 20.5), 3.06, -18.0).both("x")
    # Tower in four tiers.
    zc = -10.0
    tower, tt, td = Shape(), Shape(), Shape()
    tower += stand(29, 8.4, 29, (0, 25.2, 0))
    tt += stand(30.4, 1.1, 30.4, (0, 32.6, 0))
    for x in (-10.8, -7.2, -3.6, 0.0, 3.6, 7.2, 10.8):
        td += around(on_wall(rectangle(-0.95, 27.2, 0.95, 31.4), 14.56, x))
    tower += stand(21, 9.6, 21, (0, 33.6, 0))
    for x in (-6.0, 0.0, 6.0):
        td += around(on_wall(arched(1.75, 35.0, 39.2, 5), 10.56, x))
    for x in (-9.2, -3.0, 3.0, 9.2):
        tt += around(three((x - 0.6, 33.6, 10.4), (x + 0.6, 42.2, 11.0)))
    tt += stand(22.6, 1.2, 22.6, (0, 42.2, 0))
    tower += lathe([(7.8, 43.4), (7.8, 50.0)], 8, caps=False, start=22.5)
    tt += lathe([(7.8, 49.6), (8.5, 50.0), (8.5, 50.9), (5.0, 50.9)], 8, caps=False, start=22.5)
    win = on_wall(arched(1.2, 44.6, 47.6, 5), 7.8 * math.cos(math.radians(22.5)) + 0.06)
    td += win.ring(8, "y")
    tower += lathe([(5.2, 50.9), (5.2, 54.6)], 8, caps=False, start=22.5)
    tt += lathe([(5.2, 54.2), (5.7, 54.5), (5.7, 55.1), (3.0, 55.1)], 8, caps=False, start=22.5)
    td += on_wall(rectangle(-0.8, 51.6, 0.8, 53.8), 5.2 * math.cos(math.radians(22.5)) + 0.06).ring(8, "y")
    wall += tower.move(z=zc)
    trim += tt.move(z=zc)
    dark += td.move(z=zc)
    # Corner turrets with gilt tips.
    for half, y, size in ((13.0, 33.6, 1.25), (9.6, 43.4, 1.0)):
        turret = stand(2.2 * size, 3.0 * size, 2.2 * size, (half, y, half))
        tip = lathe([(1.35 * size, 0.0), (1.1 * size, 0.5 * size), (0.0, 5.0 * size)], 8, caps=False).move(half, y + 3.0 * size, half)
        wall += turret.both("x").both("z").move(z=zc)
        gold += tip.both("x").both("z").move(z=zc)
    # Spire and star.
    gold += lathe([(3.6, 55.1), (3.6, 56.2), (2.6, 57.4), (2.35, 58.4), (0.35, 82.2), (0.0, 82.2)], 8, caps=False, start=22.5).move(z=zc)
    gold += sphere(0.75, 10, 5).move(0, 82.4, zc)
    m.add(star(2.6, 0.75).move(0, 84.5, zc), RED, 0)
    # The colonnade: two arcs of nine columns about the court.
    centre, radius = 27.0, 41.0
    angles = [42 + 9.2 * k for k in range(9)]
    arms, discs = Shape(), Shape()
    pillar = column(0.95, 10.2, 8)
    # A disc on the side of the court.
    rim = circle(0.9, 8, (0, 13.5))
    inner = -(radius - 1.5)
    disc = solid([(( *p, inner), (*q, inner), (*q, inner + 0.3), (*p, inner + 0.3)) for p, q in zip(rim, rim[1:] + rim[:1])]
                 + [tuple((x, y, inner + 0.3) for x, y in rim)], False).turn("y", 180)
    for a in angles:
        arms += pillar.move(0, 2.0, radius).turn("y", a)
        discs += disc.turn("y", a)
    a0, a1 = angles[0] - 3.2, angles[-1] + 4.5
    ring = lambda r0, r1, y0, y1, b0=a0, b1=a1: extrude(sector(radius - r0, radius + r1, b0, b1, 9), y0, y1, "xz")
    arms += ring(1.5, 1.5, 12.2, 14.9)
    arms += ring(2.2, 2.2, 14.9, 15.7, a0 - 1.0, a1)
    m.add(arms.move(z=centre).both("x"), TRIM, 30)
    m.add(ring(2.0, 2.0, 1.2, 2.0, a0 - 0.5, a1).move(z=centre).both("x"), STONE, 0)
    m.add(discs.move(z=centre).both("x"), GOLD, 40)
    # Fountain.
    m.add(lathe([(0.0, 1.2), (9.0, 1.2), (9.0, 2.2), (8.2, 2.2), (8.2, 1.5)][1:], 16, caps=False).move(z=centre + 6), STONE, 40)
    m.add(solid([tuple((x, 1.75, -z + centre + 6) for x, z in circle(8.3, 16))], False), WATER, 0)
    m.add(lathe([(1.6, 1.6), (0.7, 2.4), (0.5, 4.0), (2.6, 4.6), (2.6, 4.9), (0.5, 4.9), (0.0, 7.2)], 8, caps=False).move(z=centre + 6), GOLD, 40)
    for shape, paint, smooth in ((wall, WALL, 0), (trim, TRIM, 30), (dark, SHADE, 0), (stone, STONE, 0), (roof, ROOF, 30), (gold, GOLD, 30)):
        m.add(shape, paint, smooth)
    return m
