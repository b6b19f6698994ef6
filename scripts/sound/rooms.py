"""The eight rooms. Each function returns a stereo loop; levels are relative,
the whole is brought to loudness in main.py. Times are seconds in the loop.
"""
import numpy as np
from scipy import ndimage, signal

import music
import players
from core import (SR, Loop, band, bump, cfilter, db, fade, far, hiss, modal, noise, rng, room, samples, shape,
                  slow, tilt, wide)

TAU = 2 * np.pi


def unit(x):
    return x / np.sqrt(np.mean(x * x))


# ---- R1 -----------------------------------------------------------------------

def road_north():
    r, T = rng('road-north'), 80
    near, mid, off = Loop(T), Loop(T), Loop(T)
    n = near.n

    # platform air: soft, dark, breathing; a thread of wind in birch twigs
    near.bed(wide(n, r, tilt(band(60, 900, 12, 9), -3), 0.7) * slow(n, r, 7, 0.5, 1.0), db(-41))
    near.bed(wide(n, r, band(1800, 5200, 18, 18), 0.9) * slow(n, r, 4, 0.0, 1.0) ** 2, db(-49))

    # the train: comes out of silence, goes by beyond the yards, is gone again
    E = bump(n, 31, 60, 1.4)
    t, rate = 2.0, 1.8
    k = 0
    while t < 61:
        rate = 1.75 + 1.05 / (1 + np.exp(-(t - 26) / 9))
        accent = (1.0, 0.72, 0.86, 0.66)[k % 4] * (1 + 0.09 * r.standard_normal())
        i = int(t * SR) % n
        s = hiss(0.42, r, 140, 1600, 1)
        tt = samples(0.42)[:s.size]
        s = s * (1 - np.exp(-tt / 0.022)) * np.exp(-tt / (0.062 + 0.02 * r.random()))
        pan = -0.55 + 1.1 * t / T
        off.add(fade(s), t, db(-14) * E[i] * accent, pan)
        mid.add(fade(s), t, db(-18) * E[i] ** 2 * accent, pan)
        t += (1 / rate) * (1 + 0.012 * r.standard_normal())
        k += 1
    rumble = noise(n, r, tilt(band(45, 180, 18, 12), -2)) * E ** 1.3 * slow(n, r, 1.5, 0.75, 1)
    off.bed(np.stack([rumble, rumble]), db(-36))

    # wagons over the rail joints: two bogies, two axles each, never quite alike
    joint_E = bump(n, 53, 46, 1.1)
    t = 31.0
    while t < 75:
        speed = 1 + 0.03 * r.standard_normal()
        weight = 0.7 + 0.5 * r.random()
        for b in (0.0, 0.44):
            for j, a in enumerate((0.0, 0.145)):
                at = t + (b + a) / speed + 0.006 * r.standard_normal()
                hit = modal(np.array([88, 142, 265, 430, 760, 1240]) * (1 + .04 * r.standard_normal()), [.2, .14, .09, .06, .045, .03],
                            [1.0, .7, .55, .4, .25, .12] * (1 + 0.25 * r.standard_normal(6)), 0.3, r, 0.003)
                level = joint_E[int(at * SR) % n] * weight * (1 if j == 0 else 0.75)
                off.add(hit, at, db(-14) * level, -0.45 + 0.9 * t / T)
        t += 1.02 * (1 + 0.02 * r.standard_normal()) / speed

    # whistles: a low three-note chime, breath before tone
    def whistle(seconds, low):
        tt = samples(seconds)
        env = shape([(0, 0), (0.28, .75), (0.6, 1), (seconds - 0.55, .9), (seconds, 0)], seconds)
        rise = 1 - 0.045 * np.exp(-tt / 0.13) - 0.03 * np.clip((tt - seconds + 0.45) / 0.45, 0, 1)
        x = np.zeros(tt.size)
        for f, a in ((low, 1.0), (low * 1.19, .8), (low * 1.5, .6)):
            wob = 1 + 0.0018 * np.sin(TAU * (4.6 + r.random()) * tt + 6 * r.random())
            ph = TAU * np.cumsum(f * rise * wob) / SR
            x += a * (np.sin(ph) + .28 * np.sin(2 * ph + 1) + .1 * np.sin(3 * ph + 2))
        x += 0.5 * hiss(seconds, r, low, low * 4)[:tt.size]
        return fade(x * env, 0.02, 0.1)
    off.add(whistle(2.9, 233), 10.0, db(-27.5), -0.4)
    off.add(whistle(1.1, 233), 13.5, db(-29), -0.38)
    off.add(whistle(3.3, 231), 69.0, db(-32), 0.5)

    # the station before it: a bell struck twice, boots on frozen cinders, a trunk put down
    def bell(v):
        f = 623 * np.array([.5, 1, 1.006, 1.19, 1.51, 2.0, 2.74, 3.01, 4.2])
        return modal(f, [3.4, 2.8, 2.6, 2.0, 1.5, 1.1, .7, .5, .3], np.array([.35, .7, .6, .5, .4, .35, .2, .15, .08]) * v, 3.6, r, .002)
    for at, v in ((3.2, 1), (4.35, .8), (4.62, .6)):
        mid.add(bell(v), at, db(-30), .5)
    t = 17.5
    for i in range(15):
        d = .2
        s = hiss(d, r, 260, 2600, 1)
        u = samples(d)[:s.size]
        s = s * (np.exp(-u / .03) + .6 * np.exp(-((u - .09) / .03) ** 2)) * (.6 + .4 * np.abs(hiss(d, r, 60, 300, 1)[:s.size]))
        mid.add(fade(s, .004, .03), t, db(-31) * np.sin(np.pi * (i + 1) / 17) * (1 + .15 * r.standard_normal()), .75 - .075 * i)
        t += .58 * (1 + .035 * r.standard_normal()) + (.5 if i == 9 else 0)
    for at, p, v in ((27.6, -.3, 1), (27.95, -.32, .4), (74.5, .4, .8)):
        s = modal([74, 131, 214, 372, 640], [.22, .17, .11, .07, .04], [1, .8, .55, .3, .15], .4, r, .003)
        mid.add(s, at, db(-23) * v, p)
    # buffers far down the yard, after the train has gone
    t = 65.0
    for k in range(7):
        f = 205 * (1 + .07 * r.standard_normal())
        off.add(modal([f, f * 1.6, f * 2.45, f * 3.6], [.5, .4, .3, .18], [1, .8, .5, .3], .8, r, .003), t, db(-20) * (1 - .1 * k), .6 - .12 * k)
        t += .36 - .02 * k

    # a valve breathing somewhere down the platform
    for at, d, p in ((5.0, 3.8, -.5), (62.0, 5.0, .55)):
        s = hiss(d, r, 1500, 5200, 1)
        env = np.sin(np.pi * samples(d)[:s.size] / d) ** 2
        mid.add(s * env, at, db(-41), p)

    o = far(off.x, 620)
    wet = room(o, r, 2.6, 1.0, 0.06, 2200)
    return near.x + far(mid.x, 3500) + 0.34 * room(mid.x, r, 1.8, .8, .03, 3200) + 0.8 * o + 0.5 * wet


# ---- R2 -----------------------------------------------------------------------

def blueprints():
    r, T = rng('blueprints'), 78
    desk, hall = Loop(T), Loop(T)
    n = desk.n

    # the furnace: a low roar and the mains beneath it
    roar = wide(n, r, tilt(band(48, 260, 12, 9), -1.5), 0.5) * slow(n, r, 3.5, 0.7, 1.0)
    desk.bed(roar, db(-42))
    tt = np.arange(n) / SR
    hum = sum(a * np.sin(TAU * f * tt + p) for f, a, p in ((50, .5, 0), (100, 1, 1), (150, .35, 2), (200, .3, 3), (300, .12, 4)))
    desk.bed(np.stack([hum, hum]) * slow(n, r, 9, .6, 1), db(-52))
    desk.bed(wide(n, r, tilt(band(200, 2200, 6, 12), -3), .9) * slow(n, r, 6, .4, 1), db(-53))

    # hammers, two smiths and a drop hammer, far across the shop
    def anvil(base, hard):
        f = base * np.array([1, 1.52, 2.21, 2.94, 3.9, 5.1])
        d = np.array([1.5, 1.1, .8, .55, .35, .2])
        a = np.array([.7, .8, .6, .4, .25 * hard, .15 * hard])
        body = modal([118, 186], [.18, .12], [.9, .5], 1.6, r, .003)
        return modal(f, d, a * (1 + .2 * r.standard_normal(6)), 1.6, r, .002) * .75 + .6 * body
    for start, count, gap, base, pan, lev in ((5.0, 4, 1.18, 415, -.45, -22), (17.5, 5, .96, 487, .5, -26),
                                              (31.0, 3, 1.24, 415, -.4, -22.5), (45.5, 5, 1.1, 452, .15, -25),
                                              (58.5, 4, 1.2, 415, -.45, -22), (70.0, 3, .99, 487, .5, -26.5)):
        t = start
        for i in range(count):
            v = .75 + .25 * np.sin(np.pi * (i + .7) / count) + .08 * r.standard_normal()
            hall.add(anvil(base * (1 + .002 * r.standard_normal()), v), t, db(lev + 3) * v, pan)
            t += gap * (1 + .025 * r.standard_normal())
    for at in (9.8, 23.6, 39.0, 52.7, 66.2):
        s = samples(1.2)
        thump = np.sin(TAU * (58 * s + 9 * (1 - np.exp(-s / .05)) * .35)) * np.exp(-s / .2) * (1 - np.exp(-s / .012))
        g = hiss(1.2, r, 80, 420, 1)[:s.size] * np.exp(-s / .09) * (1 - np.exp(-s / .01)) * .5
        hall.add(fade(thump + g), at, db(-22.5) * (.85 + .3 * r.random()), .2 * r.standard_normal())

    # the hooter, once, over the roofs
    d = 6.5
    s = samples(d)
    env = shape([(0, 0), (.9, .8), (2, 1), (4.6, .95), (6.4, 0), (6.5, 0)], d)
    glide = 1 - .10 * np.exp(-s / .45) - .07 * np.clip((s - 4.9) / 1.6, 0, 1) ** 2
    h = np.zeros(s.size)
    for f, a in ((155.6, 1), (156.3, .7), (233.1, .5)):
        ph = TAU * np.cumsum(f * glide) / SR
        h += a * sum(np.sin(k * ph + k) / k ** 1.3 for k in (1, 2, 3, 4))
    hooter = Loop(T).add(fade(h * env, .05, .1), 35.0, db(-33), .35)
    hooter.add(fade(np.interp(np.arange(s.size) * .891, np.arange(s.size), h * env), .05, .1), 66.5, db(-42), -.6)   # another works answers
    hx = far(hooter.x, 900, 2)
    hx = hx * .5 + .8 * room(hx, r, 3.8, 1.4, .09, 1600)

    # above: a crane's wheels along the bay, a chain let down
    def crane(at, d, way, lev):
        s = samples(d)
        u = s / d
        x = hiss(d, r, 70, 420, 1)[:s.size] * (.7 + .3 * np.sin(TAU * 6.1 * s + 2 * np.sin(TAU * .7 * s)))
        ph = TAU * np.cumsum(118 + 26 * np.sin(np.pi * u)) / SR
        x += .5 * (np.sin(ph) + .5 * np.sin(2 * ph) + .25 * np.sin(5 * ph))
        x = fade(x * np.sin(np.pi * u) ** .7, .3, .5)
        a = (way * (1.4 * u - .7) + 1) * np.pi / 4
        hall.add(np.stack([x * np.cos(a), x * np.sin(a)]), at, db(lev))
        for _ in range(int(d / 1.1)):      # joints of the runway
            at += 1.1 * (1 + .06 * r.standard_normal())
            hall.add(modal([160, 254, 433, 720], [.4, .3, .2, .1], [1, .7, .5, .25], .6, r, .002), at, db(lev + 1) * (.5 + .4 * r.random()), 0)
    crane(24.5, 6.0, 1, -30)
    crane(54.5, 5.0, -1, -32)
    for at, p in ((43.0, .3), (29.8, .45)):
        for k in range(16):
            f = 1500 + 1600 * r.random()
            hall.add(modal([f, f * 1.51, f * 2.2], [.12, .08, .05], [.6, .5, .25], .16, r, .001), at + .075 * k + .03 * r.random(), db(-27) * np.sin(np.pi * (k + 1) / 17), p)

    # a pencil: long ruled lines, hatching, and lettering
    def stroke(d, hard, lo=1500, hi=6500):
        x = hiss(d, r, lo, hi, 1)
        u = np.linspace(0, 1, x.size)
        speed = np.sin(np.pi * u ** .8) ** .7
        grain = ndimage.uniform_filter1d(np.abs(r.standard_normal(x.size)), 90)
        grain = .55 + .45 * grain / grain.mean()
        return fade(x * speed * grain * hard, .012, .02)
    paper = Loop(T)
    for start in (2.0, 13.6, 27.2, 49.4, 63.0, 73.5):
        t, kind = start, int(r.integers(3))
        pan = .25 + .2 * r.random()
        for i in range((2, 9, 12)[kind] + int(r.integers(2))):
            d = ((1.0 + .7 * r.random()), (.2 + .06 * r.random()), (.09 + .11 * r.random()))[kind]
            paper.add(stroke(d, .8 + .3 * r.random()), t, db(-38.5 - 1.5 * (kind == 1)), pan + (.12 * i if kind == 0 else .01 * i))
            t += d + ((.7 + .4 * r.random()), .05 + .03 * r.random(), (.05 if r.random() < .7 else .33) + .05 * r.random())[kind]
    p = far(paper.x, 5200)
    far_hall = far(hall.x, 1900)
    return desk.x + .55 * far_hall + .62 * room(far_hall, r, 3.6, 1.3, .045, 2600, early=12) + hx + .9 * p + .3 * room(p, r, .6, .4, .01, 4500)


# ---- R3 -----------------------------------------------------------------------

def dictionary():
    r, T = rng('dictionary'), 84
    near, board, other = Loop(T), Loop(T), Loop(T)
    n = near.n

    # a study in the evening
    near.bed(wide(n, r, tilt(band(70, 480, 12, 9), -2), .6) * slow(n, r, 8, .6, 1), db(-50))
    near.bed(wide(n, r, tilt(band(300, 3500, 6, 12), -4), .9) * slow(n, r, 6, .5, 1), db(-56))

    # a case clock, one second a beat, across the room
    for i in range(T):
        tick = i % 2
        x = modal([(1480, 1310)[tick], (2350, 2180)[tick], (640, 560)[tick], 182], [.04, .025, .07, .09],
                  [.6, .35, .8, .5] * (1 + .08 * r.standard_normal(4)), .14, r, .0015)
        board.add(x, i + .31 + (.012, 0)[tick], db(-36) * (1, .82)[tick] * (.75 + .25 * np.sin(TAU * i / T)) * (1 + .06 * r.standard_normal()), -.55)

    # chalk: words and an underline, with taps where a stroke begins
    def chalk(d, hard):
        x = hiss(d, r, 900, 3800, 1)
        u = np.linspace(0, 1, x.size)
        stick = .5 + .5 * np.abs(hiss(d, r, 30, 140, 1)[:x.size]) / 1.5
        return fade(x * np.sin(np.pi * u ** .7) ** .8 * stick * hard, .006, .02)

    def tap(v):
        return modal([740, 1210, 1950, 3050], [.045, .035, .02, .012], [.7, .8, .5, .25], .1, r, .0012) * v
    for start, letters, line in ((6.4, 11, 1), (33.0, 7, 0), (44.2, 13, 0), (72.0, 9, 1)):
        t, pan = start, .15
        for i in range(letters):
            d = .1 + .16 * r.random()
            v = .7 + .4 * r.random()
            board.add(tap(v), t, db(-25), pan)
            board.add(chalk(d, v), t + .008, db(-32), pan)
            t += d + .07 + .06 * r.random() + (.45 if r.random() < .16 else 0)
            pan += .018
        if line:
            board.add(tap(.8), t + .4, db(-26), .15)
            board.add(chalk(1.1, .8), t + .41, db(-34), .22)

    # pages: a lift, a slide through the air, a fall
    def page(d):
        x = hiss(d, r, 500, 6000, 1)
        u = np.linspace(0, 1, x.size)
        crackle = np.zeros(x.size)
        k = r.integers(0, x.size, int(55 * d))
        crackle[k] = r.random(k.size) ** 3 * 5
        crackle = signal.fftconvolve(crackle, np.exp(-np.arange(900) / 170))[:x.size]
        env = .25 * np.sin(np.pi * u) ** 2 + .9 * np.exp(-((u - .42) / .16) ** 2) + .5 * np.exp(-((u - .83) / .06) ** 2)
        b, a = signal.butter(1, 2600, fs=SR)
        return fade(signal.lfilter(b, a, x * env * (.5 + .35 * crackle)), .03, .06)
    pages = Loop(T)
    for at, d in ((2.1, .9), (15.8, .75), (27.2, 1.05), (29.4, .7), (41.0, .85), (58.6, .95), (68.3, .7), (80.2, 1.0)):
        pages.add(page(d), at, db(-29.5) * (.8 + .3 * r.random()), -.1 + .3 * r.random())

    # from down the corridor, a piano remembers Kalinka
    other.add(music.kalinka(rng('kalinka-1'), 0), 18.4, db(-25.5), .35)
    other.add(music.kalinka(rng('kalinka-2'), 1), 59.5, db(-25.5), .35)
    # the house round it: a chair, a door down the corridor, steps that pass, a radiator
    house = Loop(T)
    for at, v in ((36.9, 1), (53.4, .7)):
        d = .5
        s = samples(d)
        x = hiss(d, r, 180, 900, 1)[:s.size] * (.4 + .6 * np.abs(np.sin(TAU * 17 * s + 3 * np.sin(TAU * 2 * s)))) * np.sin(np.pi * s / d)
        house.add(fade(x, .03, .05), at, db(-41) * v, -.2)
        house.add(modal([110, 190, 330], [.1, .08, .05], [.8, .6, .3], .16, r, .003), at + .52, db(-34) * v, -.2)
    for at, v in ((14.2, 1.0), (14.42, .35), (57.2, .8)):
        house.add(modal([82, 141, 226, 480], [.3, .22, .15, .07], [1, .7, .5, .2], .5, r, .004), at, db(-31) * v, .6)
    t = 9.6
    for i in range(8):
        house.add(modal([128, 236, 415], [.09, .06, .04], [.8, .5, .25], .15, r, .003), t, db(-37) * (.4 + .6 * np.sin(np.pi * (i + 1) / 9)), .75 - .03 * i)
        t += .56 * (1 + .03 * r.standard_normal())
    for at in (25.0, 25.6, 49.5, 76.8):
        f = 1150 * (1 + .1 * r.random())
        house.add(modal([f, f * 1.34, f * 2.1], [.35, .25, .12], [.5, .5, .2], .5, r, .001), at, db(-45), -.8)
    wx = far(house.x, 1800)
    wx = .4 * wx + .5 * room(wx, r, 1.8, .8, .02, 2200)
    o = far(other.x, 2000)
    b = far(board.x, 4800)
    pg = pages.x
    return (near.x + .8 * b + .5 * room(b, r, .9, .55, .012, 4000) + pg + .25 * room(pg, r, .7, .45, .01, 4000)
            + .45 * o + .8 * room(o, r, 2.4, 1.1, .035, 2200, early=12) + .8 * wx)


# ---- R4 -----------------------------------------------------------------------

def swans():
    r, T = rng('swans'), 88
    n = Loop(T).n
    # an empty auditorium: velvet, air, and the projector behind its glass
    bed = wide(n, r, tilt(band(60, 420, 12, 9), -2.5), .8) * slow(n, r, 9, .7, 1) * db(-44)
    bed += wide(n, r, tilt(band(300, 3000, 6, 12), -4), .9) * db(-56)
    proj = Loop(T)
    grain = noise(n, r, band(500, 2400, 12, 12))
    phase = (np.arange(n) * 24 / SR) % 1
    flutter = np.exp(-phase / .16) + .55 * np.exp(-((phase - .5) % 1) / .12)
    claw = grain * flutter * slow(n, r, 5, .8, 1)
    proj.bed(np.stack([claw * .6, claw]), db(-49))

    lake, jasmine = Loop(T), Loop(T)
    s, clock = music.swan_lake(rng('swan-lake'))
    s[:, :4 * SR] *= np.sin(np.linspace(0, np.pi / 2, 4 * SR)) ** 1.5
    lake.add(s, 3.0, db(-25))
    import works
    oboe = players.slur(players.OBOE, works.SWAN, clock, rng('swan-oboe'), 84, bright=2600.0, vib=(5.1, 10, .5),
                        phrase=[(0, -4), (4, -2), (8, -.5), (10, 0), (13, -3), (16, -3), (20, -1), (24, .8), (28, -2), (32, -11)])
    lake.add(oboe, 3.0, db(-27), .1)
    m = music.mo_li_hua(rng('mo-li-hua'))
    jasmine.add(m, 37.0, db(-9.5))
    # seats that are empty: one springs up; velvet is drawn; a rope ticks in the flies
    stalls = Loop(T)
    for at, p, v in ((33.2, -.6, 1), (33.42, -.6, .4), (82.5, .55, .8), (82.74, .55, .3)):
        stalls.add(modal([96, 168, 290, 520], [.18, .13, .09, .05], [1, .7, .45, .2], .3, r, .004), at, db(-21) * v, p)
    x = hiss(4.5, r, 250, 2200, 1)
    u = np.linspace(0, 1, x.size)
    stalls.add(fade(x * np.sin(np.pi * u) ** 2 * (.7 + .3 * np.sin(TAU * 3 * u)), .2, .4), 83.4, db(-42), -.1)
    for at in (1.2, 2.0, 34.9, 35.4):
        stalls.add(modal([640, 1010, 1720], [.06, .04, .03], [.7, .5, .3], .1, r, .001), at, db(-36), .4)
    q = far(stalls.x, 3500)
    d = far(lake.x, 5200)
    z = far(jasmine.x, 4600)
    return (bed + far(proj.x, 1800) + .34 * d + .66 * room(d, r, 3.0, 1.7, .04, 4200, early=14)
            + .40 * z + .55 * room(z, r, 2.8, 1.6, .035, 4000, early=14) + .5 * q + .7 * room(q, r, 3.0, 1.6, .03, 3500))


# ---- R5 -----------------------------------------------------------------------

def ledger():
    r, T = rng('ledger'), 80
    desk, brass, yard, near = Loop(T), Loop(T), Loop(T), Loop(T)
    n = desk.n

    # warehouse air: height, dust, a vent far up
    near.bed(wide(n, r, tilt(band(65, 360, 12, 9), -2), .7) * slow(n, r, 7, .6, 1), db(-52))
    near.bed(wide(n, r, tilt(band(400, 2600, 9, 12), -3), .95) * slow(n, r, 4, .35, 1), db(-57))

    # abacus: boxwood on boxwood
    def bead(v):
        f = 1050 * (1 + .05 * r.standard_normal())
        return modal([f, f * 1.83, f * 2.71, f * 3.9], [.05, .035, .022, .012], [.9, .7, .35, .15], .1, r, .0011) * v

    def sums(t, columns, pan):
        for c in range(columns):
            for k in range(int(r.integers(1, 4))):
                v = .55 + .45 * r.random()
                desk.add(bead(v), t, db(-19), pan + .035 * c)
                if r.random() < .5:     # the bead before it answers
                    desk.add(bead(.3 * v), t + .016 + .01 * r.random(), db(-20), pan + .035 * c)
                t += .115 + .06 * r.random()
            t += .12 + .22 * r.random() ** 2
        return t

    def sweep(t, pan):                  # clearing the frame
        for k in range(13):
            desk.add(bead(.25 + .3 * r.random()), t + .34 * (k / 13) ** .8 + .01 * r.random(), db(-20), pan + .03 * k)
    for at, c in ((1.5, 6), (11.0, 4), (24.5, 8), (43.0, 5), (53.5, 7), (70.5, 5)):
        end = sums(at, c, -.35)
        if at in (11.0, 53.5):
            sweep(end + .9, -.4)

    # scales: brass pans, a weight set down, the beam finding its level
    def ting(base, v, d=1.0):
        f = base * np.array([1, 1.004, 2.02, 2.76, 4.1, 5.4])
        return modal(f, np.array([2.6, 2.4, 1.7, 1.1, .6, .35]) * d, np.array([.8, .6, .5, .3, .15, .07]), 2.8, r, .0025) * v
    for at, base in ((18.0, 742), (35.5, 688), (63.8, 742)):
        brass.add(ting(base, 1), at, db(-33), .4)
        t, gap, v = at + .75, .85, .5
        for k in range(5):
            brass.add(ting(base * (1.06 if k % 2 else 1), v, .7), t, db(-32), .46 if k % 2 else .36)
            t, gap, v = t + gap * (1 + .05 * r.standard_normal()), gap * .93, v * .68
    # a sack put down on boards
    for at, p in ((30.2, -.15), (77.2, .2)):
        s = samples(.9)
        x = hiss(.9, r, 70, 340, 1)[:s.size] * np.exp(-s / .075) * (1 - np.exp(-s / .012))
        x += .12 * hiss(.9, r, 900, 3200, 1)[:s.size] * (np.exp(-((s - .1) / .07) ** 2) + .6 * np.exp(-((s - .4) / .14) ** 2))
        brass.add(fade(x), at, db(-28), p)

    # wagon couplings: the slack running out along a train, a long way off
    def slack(at, count, way, lev):
        t, gap = at, .34
        for k in range(count):
            f = 172 * (1 + .06 * r.standard_normal())
            x = modal([f, f * 1.63, f * 2.4, f * 3.7, f * 5.2], [.55, .45, .35, .22, .12], [1, .8, .55, .35, .18], .8, r, .004)
            x[:6000] += .5 * fade(hiss(6000 / SR, r, 120, 700, 1)[:6000], .006, .1)[:min(6000, x.size)]
            yard.add(x, t, db(lev) * (1 - .6 * k / count) * (1 + .15 * r.standard_normal()), way * (-.6 + 1.2 * k / count))
            t, gap = t + gap * (1 + .06 * r.standard_normal()), max(.15, gap * .93)
        return t
    end = slack(6.0, 9, 1, -36)
    end = slack(47.5, 11, -1, -35)
    for at, d in ((end + .3, 9.0),):   # and it draws away
        x = hiss(d, r, 60, 320, 1)
        yard.add(x * np.sin(np.pi * np.linspace(0, 1, x.size)) ** 2, at, db(-45), -.3)

    # a hand cart over the boards, with a dry axle; a pulley; a stamp on paper
    def cart(at, d, way, lev):
        s = samples(d)
        u = s / d
        x = hiss(d, r, 60, 340, 2)[:s.size] * (.7 + .3 * np.sin(TAU * 2.3 * s + 1.5 * np.sin(TAU * .31 * s)))
        a = (way * (1.6 * u - .8) + 1) * np.pi / 4
        x = fade(x * np.sin(np.pi * u) ** 1.2, .3, .4)
        brass.add(np.stack([x * np.cos(a), x * np.sin(a)]), at, db(lev))
        q = .4
        while q < d - .4:
            k = samples(.22)
            f = 1320 * (1 + .05 * r.standard_normal()) * (1 + .10 * np.sin(np.pi * k / .22))
            y = np.sin(TAU * np.cumsum(f) / SR) + .4 * np.sin(TAU * np.cumsum(2.01 * f) / SR)
            p = way * (1.6 * q / d - .8)
            brass.add(fade(y * np.sin(np.pi * k / .22) ** 2, .02, .03), at + q, db(lev - 6) * np.sin(np.pi * q / d), p)
            brass.add(modal([92, 160, 270], [.14, .1, .07], [1, .7, .4], .25, r, .003), at + q + .3, db(lev + 5) * np.sin(np.pi * q / d) * (.5 + .5 * r.random()), p)
            q += .86 * (1 + .04 * r.standard_normal())
    cart(38.2, 6.5, 1, -39)
    cart(66.0, 5.5, -1, -41)
    for at in (21.2, 22.05, 61.0, 61.7, 62.5):
        s = samples(.3)
        x = np.sin(TAU * 105 * s) * np.exp(-s / .035) + .5 * hiss(.3, r, 200, 2200, 1)[:s.size] * np.exp(-s / .012)
        desk.add(fade(x * (1 - np.exp(-s / .002))), at, db(-27), .15)
    y = far(yard.x, 1100)
    d = far(desk.x, 5200)
    return (near.x + .7 * d + .34 * room(d, r, 1.9, 1.0, .022, 4200, early=12) + .6 * brass.x + .5 * room(brass.x, r, 2.3, 1.2, .028, 4000, early=12)
            + .5 * y + .8 * room(y, r, 3.2, 1.2, .06, 1800))


# ---- R6 -----------------------------------------------------------------------

def the_break():
    r, T = rng('break'), 84
    out = Loop(T)
    n = out.n

    # wind over a frozen river: broad breath, and bands that open as it rises
    gust = .55 * slow(n, r, 9, 0, 1, 1.2) + .45 * slow(n, r, 4, 0, 1)
    gust *= 1 - .55 * np.minimum(1, bump(n, 14, 19) + bump(n, 39, 17) + bump(n, 63, 24))   # it drops while someone types
    out.bed(wide(n, r, tilt(band(60, 420, 12, 9), -2), .75) * (.2 + .8 * gust), db(-32))
    for f, q, lev in ((230, 3, -30), (390, 4, -30.5), (610, 5, -35), (930, 6, -41)):
        w = np.zeros((2, n))
        for shift in (-.2, -.07, .07, .2):    # three neighbours, so the pitch seems to slide
            c = f * (1 + shift)
            s = wide(n, r, band(c * (1 - .5 / q), c * (1 + .5 / q), 24, 24), .6)
            w += s * bump_by(gust, .5 + shift * 1.8) * slow(n, r, 5, .3, 1)
        out.bed(w * gust ** 1.4, db(lev))
    out.bed(wide(n, r, band(2200, 6500, 12, 18), .95) * gust ** 3 * slow(n, r, 2, .3, 1), db(-47))  # dry snow

    # frost: the small sounds of things contracting
    frost = Loop(T)
    t = 1.0
    while t < T:
        k = 1 + int(r.integers(4))
        pan = 1.4 * r.random() - .7
        for _ in range(k):
            f = 2600 + 2800 * r.random()
            frost.add(modal([f, f * 1.47, f * 2.1], [.05, .03, .02], [.7, .5, .2], .1, r, .0008), t, db(-37) * (.4 + .6 * r.random()), pan)
            t += .03 + .15 * r.random()
        t += 2.2 + 5.5 * r.random()
    fx = far(frost.x, 6500)

    # a typewriter behind a wall: unhurried, with its bell and carriage
    desk = Loop(T)

    def key(v, space=False):
        own = 1 + .05 * r.standard_normal()
        x = modal([(860, 520)[space] * own, (1390, 910)[space] * own ** .5, 2280 * own, 3300], [.034, .026, .02, .014],
                  np.array([.8, .9, .5 * (not space), .2]), .16, r, .0016)
        y = hiss(.16, r, 900, 3000, 1)[:x.size] * np.exp(-samples(.16)[:x.size] / .007)
        z = modal([690, 1120], [.03, .025], [.25, .2], .16, r, .0015)
        x = .8 * x + .45 * y[:x.size]
        k = int(.058 * SR)
        x[k:] += z[:x.size - k]
        return fade(x) * v

    def typing(t, words):
        for w in range(words):
            for i in range(int(r.integers(3, 8))):
                desk.add(key(.7 + .3 * r.random()), t, db(-19), -.3 + .004 * i)
                t += .17 + .07 * r.random() + (.16 if r.random() < .15 else 0)
            desk.add(key(.6, True), t, db(-20), -.3)
            t += .27 + .2 * r.random()
        return t

    def bell_and_return(t):
        desk.add(modal([2093, 2101, 4420], [1.4, 1.2, .5], [.6, .4, .12], 1.6, r, .002), t + .12, db(-30), -.26)
        t += 1.0
        for i in range(20):
            u = i / 20
            desk.add(modal([1180, 1900, 2700], [.025, .018, .012], [.5, .5, .25], .06, r, .001), t + .62 * u ** .85, db(-28), -.2 - .2 * u)
        desk.add(key(.7, True), t + .68, db(-21), -.42)
    typing(9.0, 3)
    bell_and_return(typing(17.5, 2))
    typing(34.0, 4)
    typing(55.0, 2)
    bell_and_return(typing(61.5, 3))
    dx = far(desk.x, 2600)
    return out.x + fx + .4 * room(fx, r, 1.2, .8, .03, 6000) + .85 * dx + .6 * room(dx, r, .8, .5, .012, 3000)


def bump_by(x, centre, width=.55):
    return np.exp(-((x - centre) / width) ** 2 * 2.5)


# ---- R7 -----------------------------------------------------------------------

def ice():
    r, T = rng('ice'), 86
    out = Loop(T)
    n = out.n
    tt = np.arange(n) / SR
    warm = bump(n, 58, 70, 1.0)          # the year turns once in each loop
    cold = 1 - .7 * warm

    # water below, heard through the ice
    out.bed(wide(n, r, tilt(band(70, 240, 12, 12), -1), .7) * slow(n, r, 5, .5, 1), db(-41))
    out.bed(wide(n, r, tilt(band(220, 900, 12, 15), -2), .8) * slow(n, r, 1.7, .25, 1) * (.25 + .75 * warm), db(-41))

    # shortwave: no words, only the sky between stations
    sw = noise(n, r, band(420, 2300, 18, 18))
    combs = [sw + .8 * np.roll(sw, d) for d in (19, 31, 47)]
    w = [slow(n, r, 3, 0, 1, 1.4) for _ in combs]
    fading = slow(n, r, 2.2, .12, 1) * slow(n, r, 11, .4, 1) * cold
    radio = sum(a * b for a, b in zip(w, combs)) * fading
    drift = 640 + 150 * (slow(n, r, 9) - .5) + 40 * np.sin(TAU * 3 * tt / T)
    ph = np.cumsum(drift) / SR
    ph *= np.round(ph[-1] + drift[0] / SR) / (ph[-1] + drift[0] / SR)   # whole turns: it closes
    tone = np.sin(TAU * ph) * slow(n, r, 6, 0, 1, 1.6) ** 3 * cold
    out.bed(np.stack([radio * .8, radio]), db(-43))
    out.bed(np.stack([tone * .7, tone]), db(-51))
    sferics = Loop(T)
    for _ in range(90):
        x = hiss(.05, r, 500, 2600, 1)
        x = fade(x * np.exp(-samples(.05)[:x.size] / (.004 + .008 * r.random())), .0015)
        at = T * r.random()
        sferics.add(x, at, db(-32) * r.random() ** 1.5 * fading[int(at * SR) % n], .25)
    out.bed(far(sferics.x, 2600))

    # ice: groans of the whole sheet, cracks that travel, small settling
    sheet = Loop(T)

    def groan(d, f0, f1):
        s = samples(d)
        u = s / d
        f = f0 + (f1 - f0) * u + 7 * np.sin(TAU * 1.3 * u + 6 * r.random()) + 4 * np.interp(s, np.linspace(0, d, 24), r.standard_normal(24))
        ph = TAU * np.cumsum(f) / SR
        x = sum(np.sin(k * ph + 6 * r.random()) / k for k in range(1, 9))
        rub = np.interp(s, np.linspace(0, d, 60), .35 + r.random(60))
        x = x * rub + .25 * hiss(d, r, 90, 500, 1)[:s.size] * rub
        for c in (165, 310, 540):
            b, a = signal.iirpeak(c * (1 + .1 * r.standard_normal()), 5, fs=SR)
            x = x + 1.2 * signal.lfilter(b, a, x)
        return fade(unit(x) * np.sin(np.pi * u) ** 1.5, .1, .2)

    def travel(seconds, top):            # high sound runs faster along the sheet than low
        s = samples(seconds)
        f = top / (1 + s / .045) ** 1.15 + 95
        ph = TAU * np.cumsum(f) / SR
        x = np.sin(ph) * np.exp(-s / (seconds * .24)) * (1 - np.exp(-s / .012))
        y = hiss(seconds, r, 200, 1200, 1)[:s.size] * np.exp(-s / .03) * (1 - np.exp(-s / .005)) * .25
        return fade(x + y, .004, .2)

    def settle(at, pan):
        t = at
        for _ in range(5 + int(r.integers(7))):
            f = 420 + 900 * r.random()
            x = modal([f, f * 1.6, f * 2.3], [.09, .06, .04], [.8, .5, .25], .16, r, .0025)
            sheet.add(x, t, db(-26) * (.3 + .7 * r.random()), pan + .1 * r.standard_normal())
            t += .04 + .35 * r.random() ** 2
    for at, d, a, b, lev, p in ((6, 4.2, 92, 70, -27, -.4), (27.5, 5.0, 64, 88, -28, .45), (44, 3.4, 110, 82, -31, 0), (79, 4.5, 74, 62, -28, .2)):
        sheet.add(groan(d, a, b), at, db(lev - 12), p)
    for at, top, lev, p in ((14.0, 1500, -30, .6), (22.6, 1150, -32, -.6), (36.0, 1300, -33, .2), (74.5, 1400, -31, -.3)):
        sheet.add(travel(1.5, top), at, db(lev + 4), p)
    for at, p in ((3.0, .3), (18.5, -.5), (32.0, .1), (49.0, .5), (70.5, -.2), (83.0, -.6)):
        settle(at, p)
    sx = far(sheet.x, 2000)

    # the thaw: bubbles below, drops above, and a warm fifth that is hardly there
    drops = Loop(T)
    for _ in range(95):
        at = T * r.random()
        if r.random() > warm[int(at * SR) % n] * .95 + .05:
            continue
        d = .09 + .12 * r.random()
        s = samples(d)
        f0 = 260 + 420 * r.random()
        ph = TAU * np.cumsum(f0 * (1 + .5 * s / d)) / SR
        drops.add(fade(np.sin(ph) * np.exp(-s / (d * .3)) * (1 - np.exp(-s / .006))), at, db(-27) * (.4 + .6 * r.random()), 1.2 * r.random() - .6)
    t = 33.0
    while t < 84:
        f = (880, 988, 1175, 1319)[int(r.integers(4))] * (1 + .02 * r.standard_normal())
        s = samples(.25)
        x = np.sin(TAU * np.cumsum(f * (1 + .12 * np.exp(-s / .02))) / SR) * np.exp(-s / .045) * (1 - np.exp(-s / .002))
        drops.add(fade(x), t, db(-28) * (.5 + .5 * r.random()) * warm[int(t * SR) % n] ** .5, r.choice([-.5, -.1, .35]))
        t += 1.3 + 3.2 * r.random()
    dx = far(drops.x, 2600)
    pad = np.zeros((2, n))
    for k, (f, a) in enumerate(((110, 1), (165, .8), (220, .5), (277.2, .22), (330, .3))):
        for c in (0, 1):
            g = round(f * (1 + (.0016 if c else -.0016)) * T) / T
            pad[c] += a * np.sin(TAU * g * tt + 6 * r.random()) * slow(n, r, 7, .5, 1)
    pad *= warm ** 2
    return (out.x + .6 * sx + .9 * room(sx, r, 4.4, 1.6, .05, 2200, early=10) + .5 * dx + .7 * room(dx, r, 2.6, 1.4, .02, 3200)
            + db(-43) * pad)


# ---- R8 -----------------------------------------------------------------------

def remains():
    r, T = rng('remains'), 84
    street, cars, small, tune = Loop(T), Loop(T), Loop(T), Loop(T)
    n = street.n

    # the city as one sound, some streets away
    street.bed(wide(n, r, tilt(band(55, 240, 12, 9), -2), .7) * slow(n, r, 6, .6, 1), db(-43))
    street.bed(wide(n, r, tilt(band(250, 1300, 9, 12), -2.5), .9) * slow(n, r, 3.5, .4, 1), db(-48))
    street.bed(wide(n, r, tilt(band(1500, 6000, 9, 12), -3), .95) * slow(n, r, 5, .5, 1), db(-54))

    # cars, one by one
    for at, d, way, lev in ((4, 9, 1, -29), (24.5, 10, -1, -31), (38.5, 7.5, -1, -28), (41.2, 9, 1, -32),
                            (66, 12, 1, -33), (76, 8, -1, -29)):
        s = samples(d)
        u = (s - d / 2) / (d / 2)
        low = hiss(d, r, 60, 300, 1)[:s.size] * np.cos(np.pi * u / 2) ** 2
        tyre = hiss(d, r, 450, 1700, 1)[:s.size] * (np.cos(np.pi * u / 2) ** 2) ** 2.2
        x = low + .55 * tyre
        f = 82 * (1 - .035 * np.tanh(u * 3)) * (1 + .05 * r.standard_normal())
        x += .22 * np.sin(TAU * np.cumsum(f) / SR) * np.cos(np.pi * u / 2) ** 3
        a = (way * u * .8 + 1) * np.pi / 4
        cars.add(fade(np.stack([x * np.cos(a), x * np.sin(a)]), .2, .2), at - d / 2 + 1, db(lev - 8))

    # a trolleybus pulling away
    d = 7.0
    s = samples(d)
    f = 120 + 330 * (1 - np.exp(-s / 2.2)) * np.clip(s / .8, 0, 1)
    ph = TAU * np.cumsum(f) / SR
    x = (np.sin(ph) + .5 * np.sin(2 * ph + 1) + .25 * np.sin(3 * ph + 2) + .3 * np.sin(5.02 * ph)) * (.8 + .2 * np.sin(TAU * 7 * s))
    env = shape([(0, 0), (1.4, .8), (3.2, 1), (5.6, .35), (7, 0)], d)
    a = np.linspace(-.1, .75, s.size)
    a = (a + 1) * np.pi / 4
    x = fade(x * env, .1, .3)
    cars.add(np.stack([x * np.cos(a), x * np.sin(a)]), 31.0, db(-37))

    # sparrows in a courtyard tree, steps, a bicycle bell
    def chirp():
        d = .05 + .06 * r.random()
        s = samples(d)
        f0 = 3300 + 1100 * r.random()
        f = f0 * (1 + (.16 * r.standard_normal()) * s / d + .05 * np.sin(TAU * 38 * s))
        return fade(np.sin(TAU * np.cumsum(f) / SR) * np.sin(np.pi * s / d) ** 1.2, .004, .01)
    for at, count, p in ((1.5, 4, -.6), (10.5, 3, -.45), (33.5, 5, -.6), (42.8, 3, .5), (68.8, 4, -.5), (79.4, 3, .45)):
        t = at
        for _ in range(count):
            small.add(chirp(), t, db(-35) * (.5 + .5 * r.random()), p + .06 * r.standard_normal())
            t += .16 + .45 * r.random()
    t = 20.5
    for i in range(13):
        s = modal([170, 320, 690], [.06, .045, .03], [.8, .6, .3], .12, r, .004)
        s = s + .25 * fade(hiss(.12, r, 700, 2800, 1)[:s.size] * np.exp(-samples(.12)[:s.size] / .02))
        small.add(s, t, db(-22) * np.sin(np.pi * (i + .8) / 14) * (1 + .1 * r.standard_normal()), -.7 + .09 * i)
        t += .57 * (1 + .03 * r.standard_normal())
    for k, at in enumerate((71.6, 71.78, 72.25)):
        small.add(modal([1860, 1872, 3920], [.9, .8, .3], [.6, .5, .15], 1.1, r, .0015), at, db(-37 + .5 * k), .6)

    # wings from a roof, a shutter going up, a bottle set down on stone
    t = 46.2
    for k in range(22):
        s = hiss(.07, r, 500, 2600, 1)
        small.add(fade(s * np.sin(np.pi * np.linspace(0, 1, s.size)) ** 1.5, .01, .02), t + .03 * r.random() * (k % 3), db(-34) * (1 - k / 24), -.3 + .05 * k)
        t += .085 + .01 * k / 3
    for k in range(26):
        small.add(modal([310, 540, 905, 1480], [.07, .05, .035, .02], [.7, .7, .5, .3], .12, r, .002), 64.2 + .075 * k * (1 - .006 * k), db(-25) * (.4 + .6 * k / 26), -.75)
    small.add(modal([1740, 2890, 4420], [.18, .12, .08], [.6, .4, .2], .3, r, .001), 36.4, db(-34), .3)

    # Korobeiniki: a music box on a sill; later an accordion, streets off
    tune.add(music.korobeiniki_box(rng('box')), 12.0, db(-19.5), -.2)
    acc = Loop(T).add(music.korobeiniki_accordion(rng('accordion')), 50.0, db(-24.5), .4)
    box = far(tune.x, 4500)
    ax = far(acc.x, 1700)
    sx = far(small.x, 5500)
    cx = far(cars.x, 1100)
    return (street.x + .6 * cx + .34 * room(cx, r, 2.4, .9, .04, 1800) + .6 * sx + .45 * room(sx, r, 1.8, 1.1, .03, 5000, early=12)
            + .6 * box + .4 * room(box, r, 1.6, 1.0, .02, 4500) + .45 * ax + .8 * room(ax, r, 2.8, 1.2, .06, 2000, early=12))


ROOMS = {'road-north': road_north, 'blueprints': blueprints, 'dictionary': dictionary, 'swans': swans,
         'ledger': ledger, 'break': the_break, 'ice': ice, 'remains': remains}
