"""Work 2.4: the Dongfanghong-54 crawler tractor, after the DT-54.

Measures from memory of the DT-54's published main dimensions: 3.66 m long, 1.865 m wide, 2.30 m
high with its cab, gauge 1.435 m, track 0.39 m wide with links of 0.17 m, four road wheels a
side in two balance carriages, two return rollers, idler in front, sprocket behind. The rest
is drawn to fit them; inscriptions are left out.
"""

from solid import *

NAME = "dongfanghong-tractor"

RED = Material("red enamel", "#9c2b20", rough=0.38)
ROOF = Material("roof", "#92281e", rough=0.42)
IRON = Material("dark iron", "#2a2c2d", rough=0.55, metal=0.3)
TRACK = Material("track steel", "#5b5c5a", rough=0.5, metal=0.65)
GREY = Material("engine grey", "#6f7674", rough=0.5)
LAMP = Material("lamp glass", "#e9e4d0", rough=0.12)
SEAT = Material("seat", "#33261d", rough=0.75)
STEEL = Material("pale steel", "#b4b6b1", rough=0.35, metal=0.7)

GAUGE, WIDE, PITCH = 1.435, 0.39, 0.17
SPROCKET, IDLER = (-1.16, 0.50, 0.335), (1.19, 0.445, 0.315)    # z, y, radius under the track


def track_line():
    """The inner line of the track, closed: points (z, y)."""
    z0, y0, r0 = SPROCKET
    z1, y1, r1 = IDLER
    ground = 0.075
    line = []
    line += arc((z1, y1), r1, 88, -58, 14)
    line += [(0.84, ground)]
    line += [(z, ground) for z in (0.5, 0.0, -0.5)] + [(-0.80, ground)]
    line += arc((z0, y0), r0, -62 , -272, 20)
    line += [(-0.75, 0.80), (-0.42, 0.778), (0.0, 0.762), (0.42, 0.763), (0.75, 0.757)]
    return line


def links():
    line = track_line()
    spans = [math.hypot(q[0] - p[0], q[1] - p[1]) for p, q in zip(line, line[1:] + line[:1])]
    total = sum(spans)
    count = round(total / PITCH)
    step = total / count
    # A link lies between two pins; its ribs look outwards.
    pins, k, past = [], 0, 0.0
    for i in range(count):
        want = i * step
        while past + spans[k] < want:
            past += spans[k]
            k += 1
        pins.append(between(line[k], line[(k + 1) % len(line)], (want - past) / spans[k]))
    out = Shape()
    for p, q in zip(pins, pins[1:] + pins[:1]):
        dz, dy = q[0] - p[0], q[1] - p[1]
        size = math.hypot(dz, dy)
        tz, ty = dz / size, dy / size
        nz, ny = -ty, tz                    # the line runs clockwise: this looks outwards
        def at(along, up):
            return (p[0] + tz * along + nz * up, p[1] + ty * along + ny * up)
        section = [at(0.004, -0.004), at(size - 0.004, -0.004), at(size - 0.010, 0.026),
                   at(0.016, 0.066)]
        out += extrude(section, -WIDE / 2, WIDE / 2, "zy")
    return out


def road_wheel(radius=0.165):
    return lathe([(radius, -0.10), (radius, 0.0), (radius - 0.04, 0.0), (0.06, -0.04),
                  (0.0, 0.03)], 12, "x", caps=False)


def toothed(teeth, radius, depth, thick):
    """A toothed wheel's rim and face, open behind."""
    points = []
    for k in range(teeth):
        for share, r in ((-0.5, radius - depth), (-0.14, radius), (0.14, radius)):
            angle = 2 * math.pi * (k + share) / teeth
            points.append((r * math.cos(angle), r * math.sin(angle)))
    low, high = [[(x, y, -z) for z, y in points] for x in (0.0, thick)]
    return solid(loft([low, high], caps=False).parts[0].faces + [tuple(high)], closed=False)


def wall(outline, holes, at, thick, plane):
    return extrude(outline, at, at + thick, plane, holes=holes)


def model():
    m = Model(NAME)
    # The two tracks.
    side = GAUGE / 2
    m.add(links().move(side).both("x"), TRACK, 0)
    for z in (0.66, 0.24, -0.24, -0.66):
        m.add(road_wheel().move(side + 0.10, 0.075 + 0.165, z).both("x"), RED, 35)
    for z in (-0.45, 0.42):
        m.add(lathe([(0.035, -0.32), (0.07, -0.13), (0.07, 0.12), (0.0, 0.13)], 8, "x", caps=False)
              .move(side, 0.688, z).both("x"), IRON, 40)
    z, y, r = SPROCKET
    m.add(toothed(13, r + 0.035, 0.06, 0.05).move(side + 0.01, y, z).both("x"), TRACK, 0)
    m.add(lathe([(r - 0.05, 0.06), (0.19, 0.08), (0.16, 0.13), (0.0, 0.16)], 14, "x", caps=False)
          .move(side, y, z).both("x"), RED, 35)
    m.add(cylinder(0.25, 0.30, "x", 10).move(0.33, y, z).both("x"), RED, 40)
    z, y, r = IDLER
    spoke = extrude([(-0.055, 0.04), (0.055, 0.04), (0.035, 0.28), (-0.035, 0.28)], -0.02, 0.02, "zy")
    m.add(spoke.ring(5, "x").move(side, y, z).both("x"), RED, 0)
    m.add(lathe([(r, -0.08), (r, 0.07), (r - 0.055, 0.07), (r - 0.055, -0.06)], 16, "x", caps=False)
          .move(side, y, z).both("x"), RED, 40)
    m.add(cylinder(0.08, 0.08, "x", 8).move(side - 0.03, y, z).both("x"), IRON, 40)
    # Balance carriages: each holds two road wheels.
    for z in (0.45, -0.45):
        bar = [(-0.27, 0.20), (0.27, 0.20), (0.27, 0.29), (0.10, 0.42), (-0.10, 0.42), (-0.27, 0.29)]
        m.add(extrude([(p[0] + z, p[1]) for p in bar], 0.46, 0.62, "zy").both("x"), IRON, 0)
        m.add(rod((0.54, 0.50, z - 0.17), (0.54, 0.50, z + 0.17), 0.065, 6).both("x"), IRON, 70)
    # Frame, axles, bumper, hook.
    m.add(box((0.30, 0.42, -1.30), (0.42, 0.58, 1.52)).both("x"), IRON, 0)
    m.add(box((-0.56, 0.38, 1.46), (0.56, 0.62, 1.56)), IRON, 0)
    m.add(box((0.10, 0.43, 1.55), (0.16, 0.55, 1.80)).both("x"), IRON, 0)
    m.add(rod((0.50, IDLER[1], IDLER[0]), (side, IDLER[1], IDLER[0]), 0.06, 8).both("x"), IRON)
    m.add(box((-0.33, 0.34, -1.45), (0.33, 0.86, -0.75)), GREY, 0)
    m.add(box((-0.42, 0.36, -1.86), (0.42, 0.44, -1.75)), IRON, 0)
    m.add(box((0.26, 0.37, -1.80), (0.34, 0.43, -1.35)).both("x"), IRON, 0)
    # Wings over the tracks.
    line = [(0.42, 0.885), (-1.20, 0.905), (-1.42, 0.86), (-1.58, 0.70)]
    grid = [[(0.42, y, z), (0.9325, y, z)] for z, y in line]
    m.add(sheet(grid, 0.022).both("x"), RED, 25)
    m.add(box((0.905, 0.80, -1.18), (0.9325, 0.885, 0.42)).both("x"), RED, 0)
    m.add(box((0.60, 0.862, 0.425), (0.93, 0.886, 0.70)).both("x"), IRON, 0)
    # Engine: block, head, manifold, filters.
    m.add(box((-0.24, 0.50, 0.36), (0.24, 0.98, 1.14)), GREY, 0)
    m.add(box((-0.19, 0.98, 0.42), (0.19, 1.19, 1.10)), GREY, 0)
    for k in range(4):
        z = 0.53 + 0.155 * k
        m.add(rod((0.17, 1.08, z), (0.30, 1.12, z), 0.034, 4), GREY, 0)
    m.add(box((0.27, 1.07, 0.48), (0.34, 1.17, 1.05)), IRON, 0)
    m.add(cylinder(0.075, 0.28, "y", 10).move(0.31, 0.68, 0.95), GREY, 40)
    m.add(cylinder(0.055, 0.22, "y", 8).move(0.31, 0.72, 0.68), GREY, 40)
    m.add(cylinder(0.10, 0.42, "y", 12).move(-0.36, 0.72, 0.55), IRON, 40)
    m.add(box((-0.33, 0.66, 0.80), (-0.23, 0.86, 1.08)), GREY, 0)
    # Bonnet, radiator.
    half = [(0.40, 1.20), (0.40, 1.36)] + arc((0.29, 1.36), 0.11, 20, 90, 3) + [(0.0, 1.485)]
    top = half + [(-x, y) for x, y in half[-2::-1]]
    m.add(extrude(top, 0.30, 1.17, "xy"), RED, 40)
    out = [(0.43, 0.66), (0.43, 1.38)] + arc((0.31, 1.38), 0.12, 20, 90, 3) + [(0.0, 1.515)]
    out = out + [(-x, y) for x, y in out[-2::-1]]
    hole = rectangle(-0.325, 0.78, 0.325, 1.40)
    m.add(extrude(out, 1.16, 1.42, "xy", bevel=0.02, holes=[hole]), RED, 40)
    m.add(box((-0.33, 0.77, 1.24), (0.33, 1.41, 1.37)), IRON, 0)
    for k in range(11):
        y = 0.815 + 0.055 * k
        m.add(tube([(-0.325, y, 1.388), (0.325, y, 1.388)], 0.020, 3, caps=False), RED, 0)
    m.add(box((-0.014, 0.78, 1.385), (0.014, 1.40, 1.425)), RED, 0)
    m.add(cylinder(0.055, 0.05, "y", 10).move(0, 1.505, 1.29), STEEL, 40)
    m.add(extrude([(1.15, 0.56), (1.15, 0.70), (1.42, 0.70), (1.50, 0.60)], -0.40, 0.40, "zy"), IRON, 0)
    # Exhaust and air intake.
    m.add(tube([(0.26, 1.40, 0.72), (0.26, 2.06, 0.72), (0.26, 2.14, 0.70), (0.26, 2.20, 0.64)], 0.032, 8), IRON, 40)
    m.add(cylinder(0.055, 0.30, "y", 10).move(0.26, 1.55, 0.72), IRON, 40)
    m.add(cylinder(0.03, 0.34, "y", 8).move(-0.26, 1.44, 0.60), IRON, 40)
    m.add(lathe([(0.05, 0.0), (0.085, 0.03), (0.085, 0.09), (0.0, 0.14)], 10).move(-0.26, 1.74, 0.60), RED, 40)
    # Cab: walls with real windows.
    x1, z0, z1, low, high = 0.70, -0.86, 0.36, 0.905, 2.209
    t = 0.035
    front = [(-x1, low), (x1, low), (x1, high), (-x1, high)]
    m.add(wall(front, [rectangle(0.05, 1.56, x1 - 0.07, high - 0.10), rectangle(-x1 + 0.07, 1.56, -0.05, high - 0.10)],
               z1 - t, t, "xy"), RED, 0)
    m.add(wall(front, [rectangle(-0.42, 1.60, 0.42, high - 0.12)], z0, t, "xy"), RED, 0)
    flank = [(z0 + t, low), (z1 - t, low), (z1 - t, high), (z0 + t, high)]
    m.add(wall(flank, [rectangle(z0 + 0.10, 1.54, -0.42, high - 0.10), rectangle(-0.34, 1.54, z1 - 0.10, high - 0.10)],
               x1 - t, t, "zy").both("x"), RED, 0)
    m.add(box((x1 - 0.005, 0.95, -0.35), (x1 + 0.012, 1.51, z1 - 0.07)).both("x"), RED, 0)
    m.add(box((x1 + 0.008, 1.40, -0.31), (x1 + 0.035, 1.425, -0.22)).both("x"), STEEL, 0)
    roof = []
    for y, grow, corner in ((high, 0.03, 0.08), (high + 0.035, 0.04, 0.09), (high + 0.075, -0.02, 0.09), (high + 0.10, -0.22, 0.09)):
        roof.append([(u, y, v) for u, v in rectangle(-x1 - grow, z0 - grow, x1 + grow, z1 + grow + 0.04, corner, 2)])
    m.add(loft(roof), ROOF, 45)
    m.add(box((-x1 + t, low - 0.03, z0 + t), (x1 - t, low + 0.02, z1 - t)), IRON, 0)
    # Seat and levers.
    m.add(box((-0.50, 1.16, -0.66), (0.50, 1.28, -0.22)), SEAT, 0)
    m.add(box((-0.50, 1.28, -0.76), (0.50, 1.68, -0.66)), SEAT, 0)
    m.add(box((-0.48, low + 0.02, -0.62), (0.48, 1.16, -0.26)), IRON, 0)
    for x in (-0.14, 0.0, 0.14):
        m.add(rod((x, low, 0.16), (x, 1.48, 0.06), 0.012, 5), STEEL)
    # Tank behind the cab, lamps.
    tank = rectangle(-1.20, 1.00, -0.87, 1.50, 0.12, 2)
    m.add(extrude(tank, -0.60, 0.60, "zy", bevel=0.03), RED, 40)
    m.add(cylinder(0.05, 0.05, "y", 10).move(0.35, 1.49, -1.03), STEEL, 40)
    for x in (-0.55, 0.55):
        m.add(lathe([(0.0, -0.09), (0.06, -0.07), (0.085, 0.0), (0.09, 0.03)], 10, "z", caps=False).move(x, 2.08, 0.50), IRON, 50)
        m.add(lathe([(0.082, 0.025), (0.05, 0.04), (0.0, 0.045)], 10, "z", caps=False).move(x, 2.08, 0.50), LAMP, 60)
        m.add(box((x - 0.02, 2.06, 0.35), (x + 0.02, 2.10, 0.44)), IRON, 0)
    m.add(extrude([(0.60, 0.60), (0.60, 0.885), (0.42, 0.885)], -0.2, 0.2, "zy"), IRON, 0)
    return m
