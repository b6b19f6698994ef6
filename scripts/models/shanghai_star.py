"""Work 8.2: the Sino-Soviet Friendship Building in Shanghai, now the Shanghai Exhibition Centre.

From memory and simplified: the star on the spire is given as some 110 m over the ground; a
central hall with a portico carries a tower in tiers, long colonnaded wings end in pavilions
that come forward round a court with a fountain. Plan, heights of the tiers and numbers of
columns are estimated, not surveyed; the halls behind are shown as one block.
"""

from building import *

NAME = "shanghai-star"

WALL = Material("pale stone", "#cfc8b8", rough=0.75)
TRIM = Material("trim", "#ddd8ca", rough=0.7)
STONE = Material("plinth", "#958f86", rough=0.8)
SHADE = Material("openings", "#3c4246", rough=0.35)
ROOF = Material("roof", "#8a8578", rough=0.8)
GOLD = Material("gilding", "#d2a03a", rough=0.3, metal=0.85)
RED = Material("star", "#bb2119", rough=0.25, shine="#bb2119", strength=0.35)
COURT = Material("court", "#aaa599", rough=0.9)
WATER = Material("water", "#7d9ba3", rough=0.15)


def turret(size, height):
    """A small belfry with a gilt tip: (walls, openings, gilding), standing on y = 0."""
    walls = stand(2 * size, height, 2 * size, (0, 0, 0)) + stand(2.5 * size, 0.3 * size, 2.5 * size, (0, height, 0))
    dark = around(on_wall(arched(0.45 * size, 0.25 * height, 0.68 * height, 3), size + 0.05))
    gold = lathe([(0.95 * size, height + 0.3 * size), (0.8 * size, height + 0.9 * size), (0.0, height + 4.6 * size)], 8, caps=False, start=22.5)
    return walls, dark, gold


def model():
    m = Model(NAME)
    wall, trim, dark, gold, stone, roof = (Shape() for _ in range(6))
    w, t, d, g, s, r = (Shape() for _ in range(6))          # the right half, mirrored below
    m.add(open_box((-86, 0, -46), (86, 1.0, 44)), COURT, 0)
    # Wings with their colonnade.
    w += open_box((22, 1.0, -22), (67, 16.2, -2))
    s += open_box((22.2, 1.0, -22.6), (66.7, 2.6, 3.0))
    t += open_box((21.7, 13.4, -22.5), (66.6, 15.2, 2.6))
    t += open_box((21.5, 15.2, -22.9), (67.2, 15.9, 3.1))
    t += open_box((21.5, 16.1, -22.2), (67.2, 17.3, -1.6))
    r += open_box((21.9, 17.1, -21.4), (66.8, 17.5, -2.4))
    pillar = column(0.85, 10.8, 10)
    for k in range(10):
        t += pillar.move(25.4 + 4.25 * k, 2.6, 1.0)
    for k in range(9):
        x = 27.5 + 4.25 * k
        d += on_wall(arched(1.2, 2.7, 7.0, 4), -1.94, x)
        d += on_wall(rectangle(-1.1, 9.2, 1.1, 12.2), -1.94, x)
    # End pavilions, forward round the court.
    x0, x1, z1 = 64.0, 82.0, 30.0
    w += open_box((x0, 1.0, -24), (x1, 18.6, z1))
    s += open_box((x0 - 0.5, 1.0, -24.5), (x1 + 0.5, 2.6, z1 + 0.5))
    t += open_box((x0 - 0.8, 17.0, -24.8), (x1 + 0.8, 18.5, z1 + 0.8))
    t += open_box((x0 + 0.4, 18.5, -23.6), (x1 - 0.4, 20.0, z1 - 0.4))
    r += open_box((x0 + 1.2, 19.8, -22.8), (x1 - 1.2, 20.3, z1 - 1.2))
    d += on_wall(arched(2.6, 2.7, 10.4, 6), z1 + 0.06, (x0 + x1) / 2)
    for u in (-7.6, -4.6, 4.6, 7.6):
        x = (x0 + x1) / 2 + u
        t += three((x - 0.7, 2.6, z1), (x + 0.7, 17.0, z1 + 0.7))
    for k in range(6):
        z = 7.2 + 4.0 * k
        d += flat(arched(1.1, 4.2, 10.4, 4), lambda u, v, z=z: (x0 - 0.06, v, z + u))
    for k in range(9):
        z = -20.0 + 5.6 * k
        d += flat(arched(1.1, 4.2, 10.4, 4), lambda u, v, z=z: (x1 + 0.06, v, z - u))
    a, b, c = turret(2.6, 5.6)
    here = (x0 + x1) / 2, 20.2, z1 - 8.5
    w, d, g = w + a.move(*here), d + b.move(*here), g + c.move(*here)
    # Central hall: block, portico of six columns under a gable-less attic.
    wall += open_box((-24, 1.0, -34), (24, 22.0, 4))
    stone += open_box((-24.6, 1.0, -34.6), (24.6, 3.4, 4.6))
    trim += open_box((-24.8, 20.4, -34.8), (24.8, 22.2, 4.8))
    trim += open_box((-22.6, 22.2, -32.6), (22.6, 24.0, 2.6))
    roof += open_box((-21.8, 23.8, -31.8), (21.8, 24.2, 1.8))
    stone += open_box((-15.5, 1.0, 3), (15.5, 3.4, 12))
    for k in range(4):
        stone += open_box((-17.5 + 0.5 * k, 1.0 + 0.6 * k, 11), (17.5 - 0.5 * k, 1.6 + 0.6 * k, 18.4 - 1.6 * k))
    for x in (-13.0, -8.6, -4.0, 4.0, 8.6, 13.0):
        trim += column(1.15, 18.0, 12).move(x, 3.4, 9.6)
    trim += open_box((-15.2, 21.4, 3), (15.2, 24.4, 11.6)) + box((-15.2, 21.4, 4.9), (15.2, 21.5, 11.6))
    trim += open_box((-15.9, 24.4, 2), (15.9, 25.4, 12.3))
    trim += open_box((-12.0, 25.4, 0), (12.0, 29.6, 9.4))
    trim += open_box((-12.7, 29.6, -1), (12.7, 30.4, 10.1))
    m.add(solid([(*((x, y, 9.46) for x, y in circle(1.5, 14, (0, 27.5))),)], False), GOLD, 0)
    for x, half, top in ((0.0, 2.7, 13.5), (-6.3, 1.35, 13.0), (6.3, 1.35, 13.0), (-10.8, 1.35, 13.0), (10.8, 1.35, 13.0)):
        dark += on_wall(arched(half, 3.5, top, 6), 4.07, x)
    for x in (-20.0, 20.0):
        dark += on_wall(arched(1.7, 5.2, 9.2, 4), 4.07, x) + on_wall(rectangle(-1.5, 13.4, 1.5, 18.4), 4.07, x)
    # Halls behind.
    wall += open_box((-34, 1.0, -44), (34, 13.0, -21.0))
    trim += open_box((-34.6, 12.2, -44.6), (34.6, 13.4, -20.4))
    roof += open_box((-33.6, 13.2, -43.6), (33.6, 13.8, -20.8))
    for k in range(9):
        dark += on_wall(arched(1.6, 3.4, 8.6, 4), 44.06, -28.8 + 7.2 * k).turn("y", 180)
    for z in (-27.0, -33.0, -39.0):
        d += flat(arched(1.6, 3.4, 8.6, 4), lambda u, v, z=z: (34.06, v, z - u))
    for k in range(9):
        d += on_wall(arched(1.2, 4.2, 10.4, 4), 22.06, 25 + 4.6 * k).turn("y", 180).mirror("x")
    # Tower.
    zc = -12.0
    tower, tt, td, tg = (Shape() for _ in range(4))
    tower += stand(32, 9.0, 32, (0, 24.0, 0))
    tt += stand(33.2, 1.1, 33.2, (0, 32.4, 0))
    for x in (-12, -8, -4, 0, 4, 8, 12):
        td += around(on_wall(rectangle(-1.0, 26.6, 1.0, 31.2), 16.06, x))
    tower += stand(21, 12.6, 21, (0, 33.5, 0))
    for x in (-5.6, 0.0, 5.6):
        td += around(on_wall(arched(1.6, 35.4, 42.0, 5), 10.56, x))
    for x in (-8.6, -2.8, 2.8, 8.6):
        tt += around(three((x - 0.7, 33.5, 10.4), (x + 0.7, 45.0, 11.1)))
    tt += stand(22.8, 1.3, 22.8, (0, 45.0, 0))
    tower += stand(14, 10.0, 14, (0, 46.3, 0))
    for x in (-3.2, 3.2):
        td += around(on_wall(arched(1.3, 47.8, 52.8, 4), 7.06, x))
    for x in (-6.1, 0.0, 6.1):
        tt += around(three((x - 0.5, 46.3, 6.9), (x + 0.5, 55.4, 7.5)))
    tt += stand(15.4, 1.1, 15.4, (0, 55.4, 0))
    for r0, y0, y1 in ((5.7, 56.5, 63.6), (4.0, 64.5, 69.6)):
        tower += lathe([(r0, y0), (r0, y1)], 8, caps=False, start=22.5)
        tt += lathe([(r0, y1 - 0.5), (r0 + 0.6, y1), (r0 + 0.6, y1 + 0.9), (r0 * 0.6, y1 + 0.9)], 8, caps=False, start=22.5)
        td += on_wall(arched(r0 * 0.19, y0 + 1.2, y1 - 2.2, 4), r0 * math.cos(math.pi / 8) + 0.05).ring(8, "y")
    for half, y, size, high in ((13.6, 33.5, 1.7, 4.6), (9.6, 46.3, 1.15, 3.2)):
        a, b, c = (part.move(half, y, half).both("x").both("z") for part in turret(size, high))
        tower, td, tg = tower + a, td + b, tg + c
    tg += lathe([(2.9, 70.5), (2.9, 71.8), (2.2, 73.2), (2.0, 74.2), (0.30, 104.0), (0.0, 104.0)], 8, caps=False, start=22.5)
    tg += sphere(0.7, 8, 4).move(0, 104.2, 0)
    wall, trim, dark, gold = wall + tower.move(z=zc), trim + tt.move(z=zc), dark + td.move(z=zc), gold + tg.move(z=zc)
    m.add(star(3.1, 0.9).move(0, 107.3, zc), RED, 0)
    # Fountain.
    m.add(lathe([(10.0, 1.0), (10.0, 2.0), (9.2, 2.0), (9.2, 1.3)], 24, caps=False).scale(1.5, 1, 1).move(z=30), STONE, 40)
    m.add(solid([tuple((x * 1.5, 1.6, 30 - z) for x, z in circle(9.3, 24))], False), WATER, 0)
    m.add(lathe([(2.4, 1.4), (1.0, 2.6), (0.7, 4.6), (3.0, 5.2), (3.0, 5.5), (0.0, 5.7)], 10, caps=False).move(z=30), STONE, 40)
    for shape, half, paint, smooth in ((wall, w, WALL, 0), (trim, t, TRIM, 30), (dark, d, SHADE, 0), (stone, s, STONE, 0),
                                       (roof, r, ROOF, 0), (gold, g, GOLD, 30)):
        m.add(shape + half.both("x"), paint, smooth)
    return m
