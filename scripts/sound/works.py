"""The sounds that are works themselves, or are heard beside one: each is played
once from beginning to end. Levels are relative; main.py brings the whole to
loudness and softens the ends. Every function returns stereo.
"""
import numpy as np
from scipy import signal

import music
import players
from core import (SR, Loop, band, db, fade, far, hiss, modal, noise, rng, room, samples, shape, slow, tilt, wide)
from music import ACCORDION, HARP, STRINGS

TAU = 2 * np.pi
HORN, CELLO, TREMOLO, BASSES, GUITAR = 60, 42, 44, 43, 24


def placed(x, n, pan, at=0.0):
    """Mono or stereo `x` in an empty stereo stretch of `n` samples."""
    b = Loop(n / SR)
    m = min(x.shape[-1], b.n - int(at * SR))
    return b.add(x[..., :m], at, 1.0, pan).x


# ---- 4.4 the swan theme -------------------------------------------------------

SWAN = ('f#5:2~ b4:.5~ c#5:.5~ d5:.5~ e5:.5 | f#5:1.5~ d5:.5 f#5:1.5~ d5:.5 |'
        'f#5:1.5~ b4:.5~ d5:.5~ b4:.5~ g4:.5~ d5:.5 | b4:2.5 e5:.5~ d5:.5~ c#5:.5 |'
        'f#5:2~ b4:.5~ c#5:.5~ d5:.5~ e5:.5 | f#5:1.5~ d5:.5 f#5:1.5~ d5:.5 |'
        'f#5:1.5~ b4:.5~ d5:.5~ b4:.5~ g4:.5~ d5:.5 | b4:4')


def lower(text, octaves=1):
    """The same line, octaves down."""
    return ' '.join(w if w[0] in '-|' else w[:w.index(':') - 1] + str(int(w[w.index(':') - 1]) - octaves) + w[w.index(':'):]
                    for w in text.split())


def plain(text):
    return text.replace('~', '')


def swan_theme():
    """Two bars of strings and harp; eight of oboe; eight where horn, cellos and then
    violins take the tune; three to let it go."""
    r, T = rng('work-swan-theme'), 74
    clock = music.rubato(80, [(0, 1.12), (6, 1.04), (8, 1.06), (12, .98), (20, 1.0), (23, 1.10), (24, 1.04), (30, .98), (37, 1.02),
                              (39, 1.16), (40, 1.02), (48, .95), (54, .96), (58, 1.0), (65, 1.04), (68, 1.14), (71, 1.26), (75, 1.5), (90, 1.6)])
    n = int(T * SR)
    # oboe: bars 3 to 10
    oboe = players.slur(players.OBOE, '-:8 | ' + SWAN, clock, r, 84, bright=2600.0, vib=(5.1, 10, .5),
                        phrase=[(8, -4), (12, -2), (14, -1), (16, -.5), (18, 0), (20, -2.5), (23, -5), (24, -2.5), (28, -1), (32, .8), (34, 0), (37, -4), (40, -10)])
    # horn and cellos: bars 11 to 18, the oboe above them at the end
    tune = '-:40 | ' + lower(SWAN)
    up = [(40, -4), (44, -2), (48, -.5), (50, 0), (52, -2), (55, -3), (56, -.5), (60, 1), (64, 2), (66, 1), (69, -3), (72, -9)]
    horn = players.slur(HORN, tune, clock, r, 78, bright=1500.0, vib=(4.6, 3, .6), phrase=up, breath=-60, soft=.03, glide=.045)
    cello = players.slur(CELLO, tune, clock, r, 84, bright=2000.0, vib=(5.6, 15, .22), phrase=up, breath=-58, soft=.03, glide=.05)
    last = players.slur(players.OBOE, '-:72 | f#5:3.4', clock, r, 70, bright=2000.0, phrase=[(72, -9), (73.5, -6), (75.5, -13)])

    s = music.Score()
    one, six, five = 'b3+d4+f#4', 'b3+d4+g4', 'a#3+e4+f#4'
    trem = f'{one}:8 | {one}:4 | {one}:4 | {one}:1.5 {six}:2.5 | {one}:2.5 {five}:1.5 | {one}:4 | {one}:4 | {one}:1.5 {six}:2.5 | {one}:4'
    s.play(TREMOLO, trem, clock, r, 'violas', -.15, 40, 1.02, .02, swell=True, arc=.1)
    low = 'b2:8 | b2:4 | b2:4 | b2:1.5 g2:2.5 | b2:2.5 f#2:1.5 | b2:4 | b2:4 | b2:1.5 g2:2.5 | b2:4'
    s.play(STRINGS, low, clock, r, 'low', .45, 40, 1.02, .02, arc=.1)
    # second time: violins sing over the horn, basses are plucked out by bows
    v = plain('-:40 | f#5:2 b4:.5 c#5:.5 d5:.5 e5:.5 | f#5:1.5 d5:.5 f#5:1.5 d5:.5 |'
              'f#5:1.5 b4:.5 d5:.5 b4:.5 g4:.5 d5:.5 | b4:2.5 e5:.5 d5:.5 c#5:.5 |' + SWAN.split('c#5:.5 |', 1)[1])
    s.play(STRINGS, v, clock, r, 'violins', -.5, 46, 1.04, .02, swell=True, arc=.15)
    mid = '-:40 | d4+f#4:4 | d4+f#4:4 | d4+f#4:1.5 d4+g4:2.5 | d4+f#4:2.5 c#4+e4:1.5 | d4+f#4:4 | d4+f#4:4 | d4+f#4:1.5 d4+g4:2.5 | d4+f#4:4 | d4+f#4:7'
    s.play(STRINGS, mid, clock, r, 'seconds', -.2, 40, 1.02, .02, swell=True, arc=.15)
    deep = '-:40 | b1+b2:4 | b1+b2:4 | b1+b2:1.5 g1+g2:2.5 | b1+b2:2.5 f#1+f#2:1.5 | b1+b2:4 | b1+b2:4 | b1+b2:1.5 g1+g2:2.5 | b1+b2:4 | b1+b2:7'
    s.play(STRINGS, deep, clock, r, 'deep', .5, 46, 1.02, .02, arc=.15)
    strings = s.render(4)

    h = music.Score()
    t3 = ':.3333 '
    bm = 'b2 f#3 b3 d4 f#4 b4 d5 b4 f#4 d4 b3 f#3'
    g6 = 'b2 f#3 b3 d4 g4 b4 d5 b4 g4 d4 b3 g3'
    fs = 'b2 f#3 b3 d4 f#4 b4 d5 a#4 f#4 e4 c#4 a#3'
    bars = [bm, bm, bm, bm, g6, fs, bm, bm, g6, bm, bm, bm, g6, fs, bm, bm, g6, bm]
    run = 'b2:.25 d3:.25 f#3:.25 b3:.25 d4:.25 f#4:.25 b4:.25 d5:.25 f#5:.25 b5:.25 d6:2'
    h.play(HARP, ' '.join(x + ':.33333' for b in bars for x in b.split()) + ' -:1 ' + run, clock, r, 'harp', 0, 40, 2.2, .010, arc=.1)
    harp = h.render(4)

    st = placed(strings, n, 0)
    b = np.array([0, 2, 6, 10, 36, 39.5, 42.5, 48, 62, 70, 74, 77, 79.5, 90])          # they make room for the oboe
    st *= db(np.interp(np.arange(n) / SR, [clock(q) for q in b], [-16, -9, -8, -11, -9.5, -8, -4, -2.5, -.5, -3, -8, -13, -26, -40]))
    hp = placed(harp, n, -.55)
    ob, ho, ce = placed(oboe, n, .08), placed(horn, n, -.35), placed(cello, n, .42)
    ob2 = placed(last, n, .08)
    direct = far(.42 * st + .13 * hp, 7000) + far(.105 * (ob + ob2), 9000) + far(.030 * ho, 2600) + far(.040 * ce, 4200)
    send = .60 * st + .16 * hp + .11 * (ob + ob2) + .075 * ho + .045 * ce
    x = direct + .72 * room(far(send, 5200), rng('hall-swan'), 2.7, 1.5, .032, 4600, early=14)
    return x + wide(n, r, tilt(band(60, 900, 12, 9), -3), .9) * db(-66)


# ---- 7.2 shortwave --------------------------------------------------------------

def shortwave():
    """A hand on the dial: a switch, static, whistles that dive through nought as the
    dial passes a carrier, carriers that fade, a rasp that is there to cover. No words."""
    r, T = rng('work-shortwave'), 62
    n = int(T * SR)
    t = np.arange(n) / SR
    # where the dial stands, in kHz, moved by hand: quick, slow, back a little
    at = np.array([(0, 0), (3.0, 0), (7.5, 7.0), (9.2, 8.1), (12.5, 8.72), (17, 8.80), (19, 12), (22.5, 18.3), (25, 19.4), (31, 19.62), (32.5, 19.3),
                   (36.5, 26), (39.0, 27.6), (44, 27.95), (46, 30), (50.5, 39.0), (53, 40.2), (57, 40.35), (62, 40.35)])
    from scipy.interpolate import PchipInterpolator
    dial = PchipInterpolator(at[:, 0], at[:, 1])(t)
    dial += .03 * np.interp(t, np.linspace(0, T, 150), r.standard_normal(150)) * (np.gradient(dial, t) > .15)
    moving = np.clip(np.abs(np.gradient(dial, t)) / 2.5, 0, 1)
    moving = np.convolve(moving, np.ones(2000) / 2000, 'same')

    # the sky: hiss, crackle, the slow hollow turning of an ionosphere
    sky = noise(n, r, tilt(band(250, 3600, 12, 18), -1.5)) * (slow(n, r, 5, .5, 1) + .15 * moving)
    thin = noise(n, r, band(700, 3200, 12, 18))
    sweep = (1.2 + .9 * np.sin(TAU * t / 13.7) + .5 * np.sin(TAU * t / 5.3 + 2)) * 1e-3
    comb = thin + .75 * np.interp(t - sweep, t, thin)
    x = .55 * sky + .34 * comb * slow(n, r, 3, .1, 1)
    bus = Loop(T)
    k = 0.0
    while k < T - 3:                 # sferics, in flurries
        k += r.exponential(.33) + (1.5 * r.random() if r.random() < .18 else 0)
        d = .02 + .10 * r.random() ** 2
        s = hiss(d + .02, r, 350, 3000, 1)
        s = fade(s * np.exp(-samples(d + .02)[:s.size] / (d / 4)), .0012)
        bus.add(s, k, .25 + 1.6 * r.random() ** 3)
    x = .62 * x + bus.x[0]
    quiet = np.ones(n)                # a strong carrier pushes the noise down
    tuned = np.zeros(n)

    # carriers: the whistle is the difference between dial and carrier
    for f0, level, kind in ((3.1, .5, 'bare'), (8.75, 1.0, 'hum'), (13.6, .45, 'bare'), (15.2, .3, 'bare'), (19.6, 1.0, 'flutter'), (23.2, .4, 'bare'),
                            (28.0, 1.0, 'rasp'), (32.4, .5, 'bare'), (35.0, .35, 'bare'), (40.3, .9, 'deep')):
        df = (dial - f0) * 1000
        near = np.exp(-(df / 1500) ** 2)
        if kind == 'flutter':
            fading = np.clip(.55 + .45 * np.sin(TAU * .31 * t + 1) + .2 * np.sin(TAU * 2.3 * t), .03, 1)
        else:
            fading = slow(n, r, 4, .65 if kind == 'rasp' else .12, 1, 1.3)
        tone = np.sin(TAU * np.cumsum(df) / SR + 6 * r.random())
        edge = 1 / (1 + (130 / (np.abs(df) + 1e-6)) ** 2)      # a loudspeaker gives nothing near nought
        w = tone * near * edge * level * fading
        w = w + .16 * np.tanh(3 * w)
        on = np.exp(-(df / 420) ** 2) * level
        if kind in ('hum', 'deep'):
            m = .5 * np.sin(TAU * 100 * t) + .4 * np.sin(TAU * 200 * t + 1) + .3 * np.sin(TAU * 300 * t + 2) + .12 * np.sin(TAU * 600 * t)
            w = w + on * fading * .35 * m
        if kind == 'flutter':
            m = noise(n, r, band(350, 1600, 18, 24)) * (.5 + .5 * np.sin(TAU * 11.3 * t)) * .3
            w = w + on * fading * m
        if kind == 'rasp':
            ph = (t * 68 + .06 * np.sin(TAU * .9 * t)) % 1
            gate = .56 + .44 * np.tanh(4 * np.sin(TAU * 5.1 * t + .6 * np.sin(TAU * .4 * t)))
            saw = (2 * ph - 1) ** 3 * 2.2 * gate
            sos = signal.butter(2, [320, 2100], 'bandpass', fs=SR, output='sos')
            w = w + on * fading * 2.4 * signal.sosfilt(sos, saw + .18 * gate * noise(n, r, band(300, 2000)))
        tuned += 1.1 * w
        quiet *= 1 - .82 * np.clip(on + .35 * near * level, 0, 1) * fading
    x = x * quiet + tuned

    # the set: warms up, is switched on and off, and speaks through a wooden box
    warm = shape([(0, 0), (.9, 0), (1.3, .12), (3.2, 1), (T - 2.6, 1), (T - 2.45, 0), (T, 0)], T)[:n]
    sos = signal.butter(2, [210, 3900], 'bandpass', fs=SR, output='sos')
    b, a = signal.iirpeak(290, 2.0, fs=SR)
    b2, a2 = signal.iirpeak(1250, 2.5, fs=SR)
    y = signal.sosfilt(sos, np.tanh(.9 * x) * warm)
    y = y + .6 * signal.lfilter(b, a, y) + .35 * signal.lfilter(b2, a2, y)
    hum = (np.sin(TAU * 50 * t) + .8 * np.sin(TAU * 100 * t) + .3 * np.sin(TAU * 150 * t)) * warm
    bus = Loop(T)
    bus.add(y + .012 * hum, 0, 1.0, 0)
    knob = lambda v: modal([420, 910, 1630, 2900], [.05, .03, .02, .01], [.9, .8, .5, .3], .12, r, .001) * v
    bus.add(knob(1.1), .75, 1, .1).add(knob(.5), .80, 1, .1).add(knob(1.1), T - 2.5, 1, .1).add(knob(.45), T - 2.43, 1, .1)
    for q in np.arange(3.2, T - 5, .17):   # the dial cord ticks faintly while it turns
        if moving[int(q * SR)] > .3:
            bus.add(knob(.05 + .03 * r.random()), q + .03 * r.standard_normal(), 1, .12)
    return bus.x + .35 * room(bus.x, rng('room-radio'), .55, .35, .008, 4200, early=10) + wide(n, r, tilt(band(60, 800, 12, 9), -2), .8) * db(-54)


# ---- 5.7 the abacus ---------------------------------------------------------------

def abacus():
    """At a counter: the frame is shaken clear, a column is cast, pen and page, a longer
    column and faster, a check, and the frame is cleared again."""
    r, T = rng('work-abacus'), 41
    desk, paper = Loop(T), Loop(T)

    def bead(v, size=1.0):
        f = 1280 / size * (1 + .045 * r.standard_normal())
        x = modal([f, f * 1.62, f * 2.41, f * 3.3, f * 4.6], [.05, .038, .026, .017, .010],
                  np.array([.75, .9, .6, .4, .25]) * (1 + .2 * r.standard_normal(5)), .11, r, .0006)
        c = hiss(.11, r, 1800, 9000, 1)[:x.size] * np.exp(-samples(.11)[:x.size] / .0022)
        b = modal([238, 452, 690], [.10, .06, .045], [.35, .25, .16], .11, r, .002)     # the frame and the table answer
        return fade(x + .6 * c[:x.size] + (.25 + .25 * v) * b) * v

    def column(t, columns, pan, speed=1.0, force=1.0):
        for c in range(columns):
            for k in range(int(r.integers(1, 4))):
                v = force * (.5 + .5 * r.random())
                p = pan + .05 * c
                desk.add(bead(.22 * v, .9), t - .022 - .008 * r.random(), 1, p)       # it leaves
                desk.add(bead(v), t, 1, p)                                            # it arrives
                if r.random() < .45:                                                  # two or three together
                    for j in range(int(r.integers(1, 3))):
                        desk.add(bead(.45 * v, 1.05), t + .011 * (j + 1) + .004 * r.random(), 1, p)
                t += (.125 + .07 * r.random()) / speed
            t += (.10 + .24 * r.random() ** 2) / speed
        return t

    def shake(t, v=1.0):          # tilted: everything runs down; set level: everything back
        for k in range(34):
            desk.add(bead((.15 + .35 * r.random()) * v), t + .30 * r.random() ** 1.4, 1, -.45 + .9 * r.random())
        for k in range(30):
            desk.add(bead((.2 + .35 * r.random()) * v), t + .62 + .16 * r.random() ** 1.5, 1, -.45 + .9 * r.random())
        tt = samples(.4)
        desk.add(fade(np.sin(TAU * 130 * tt) * np.exp(-tt / .04)) * .28 * v, t + .74, 1, 0)

    def swipe(t):                 # a finger along the bar: a glissando of beads
        for k in range(15):
            desk.add(bead(.28 + .2 * r.random()), t + .36 * (k / 15) ** .85 + .006 * r.standard_normal(), 1, -.5 + .065 * k)

    def pen(t, words):
        for _ in range(words):
            for _ in range(int(r.integers(3, 7))):
                d = .07 + .13 * r.random()
                x = hiss(d, r, 1400, 5600, 1)
                u = np.linspace(0, 1, x.size)
                paper.add(fade(x * np.sin(np.pi * u ** .8) ** .8 * (.6 + .4 * np.abs(hiss(d, r, 20, 120, 1)[:x.size])), .006, .015), t,
                          .050 * (.6 + .5 * r.random()), .35)
                t += d + .03 + .05 * r.random()
            t += .25 + .3 * r.random()
        return t

    def page(t, d=1.0):
        x = hiss(d, r, 500, 6000, 1)
        u = np.linspace(0, 1, x.size)
        env = .3 * np.sin(np.pi * u) ** 2 + .9 * np.exp(-((u - .4) / .15) ** 2) + .6 * np.exp(-((u - .85) / .05) ** 2)
        paper.add(fade(x * env * (.6 + .4 * np.abs(hiss(d, r, 15, 80, 1)[:x.size])), .03, .06), t, .085, .4)
    shake(1.3)
    t = column(3.3, 6, -.3)
    t = pen(t + .8, 1)
    t = column(t + .7, 7, -.35)
    t = column(t + .45, 3, 0, .85, .8)
    t = pen(t + .7, 2)
    page(t + .3)
    swipe(t + 1.9)
    t = column(t + 3.0, 9, -.4, 1.35, 1.1)
    t = column(t + .22, 5, -.1, 1.5, 1.1)
    t = column(t + .65, 2, .1, .7, .7)
    t = pen(t + .8, 1)
    t = column(t + .6, 3, 0, .8, .55)                         # once more, to be sure
    shake(min(t + 1.2, T - 4.2), .9)
    x = far(desk.x, 9000) + paper.x
    n = x.shape[1]
    bed = wide(n, r, tilt(band(70, 500, 12, 9), -2), .8) * db(-57)
    return .9 * x + .30 * room(x, rng('room-counter'), 1.1, .6, .014, 5200, early=14) + bed


# ---- 2.5 the night shift ------------------------------------------------------------

def furnace():
    """A hooter calls the night shift; the furnace; bars into the rolling mill, three
    passes; the hammer; steam; the mill again, further off; the hooter, far away."""
    r, T = rng('work-furnace'), 66
    near, mill, hall, off = Loop(T), Loop(T), Loop(T), Loop(T)
    n = near.n
    t = np.arange(n) / SR

    rise = shape([(0, .12), (7, .25), (14, 1), (50, .9), (60, .35), (T, .1)], T)[:n]
    roar = wide(n, r, tilt(band(45, 230, 12, 9), -1.5), .6) * slow(n, r, 3, .65, 1)
    breath = wide(n, r, tilt(band(250, 1800, 9, 9), -3), .8) * slow(n, r, 2.2, .25, 1) ** 1.5
    near.bed((roar * db(-39) + breath * db(-50)) * rise)

    def hooter(d, low, glide=.1):
        s = samples(d)
        env = shape([(0, 0), (.7, .7), (1.7, 1), (d - 1.6, .95), (d - .25, 0), (d, 0)], d)
        g = 1 - glide * np.exp(-s / .4) - .09 * np.clip((s - d + 1.7) / 1.7, 0, 1) ** 2
        h = np.zeros(s.size)
        for f, a in ((low, 1), (low * 1.0045, .7), (low * 1.498, .5), (low * 2.003, .25)):
            ph = TAU * np.cumsum(f * g * (1 + .002 * np.sin(TAU * 3.7 * s + a))) / SR
            h += a * sum(np.sin(k * ph + k) / k ** 1.25 for k in range(1, 7))
        h += .5 * hiss(d, r, low, low * 6)[:s.size]
        return fade(h * env, .05, .1)
    off.add(hooter(6.0, 146.8), 1.2, db(-35), .25)
    off.add(hooter(4.6, 138.6, .07), 56.0, db(-37), -.4)

    # the mill: a motor under load, rollers, a bar that bites, runs through and drops
    def bar(at, d, pan, lev, bite=1.0):
        s = samples(d)
        u = s / d
        load = np.clip(s / .2, 0, 1) ** .7 * np.clip((d - s) / .35, 0, 1)
        f = 47 * (1 - .10 * load + .02 * np.sin(TAU * .9 * s))
        ph = TAU * np.cumsum(f) / SR
        x = sum(np.sin(k * ph + 6 * r.random()) / k ** .8 for k in (1, 2, 3, 4, 6, 8)) * .35
        grind = hiss(d, r, 90, 750, 1)[:s.size] * (.65 + .35 * np.sin(TAU * 7.3 * s + np.sin(TAU * 1.1 * s)))
        scale = hiss(d, r, 1500, 5200, 1)[:s.size] * np.abs(hiss(d, r, 8, 60, 1)[:s.size]) * .05
        wander = .75 + .25 * np.interp(s, np.linspace(0, d, int(d * 5) + 2), r.standard_normal(int(d * 5) + 2)).clip(-1, 1)
        q = 610 * (1 + .03 * r.standard_normal()) * (1 + .10 * u)      # a bearing sings under the load
        sing = np.sin(TAU * np.cumsum(q) / SR) * .05 * np.sin(np.pi * u) ** 2 * wander
        mill.add(fade((x + grind * wander + scale + sing) * load * (.6 + .4 * np.sin(np.pi * u)), .04, .12), at, db(lev), pan)
        for q, v in ((0, bite), (d - .12, .7), (d + .21, .5), (d + .34, .35)):       # bites, leaves, drops on the rollers, settles
            base = 210 * (1 + .08 * r.standard_normal())
            c = modal(base * np.array([1, 1.71, 2.63, 3.9, 5.4, 7.2]), [.9, .7, .55, .38, .22, .12], [1, .8, .65, .45, .28, .15], 1.2, r, .002)
            c[:4000] += .5 * fade(hiss(4000 / SR + .01, r, 150, 2500, 1)[:4000], .002, .06)
            mill.add(c, at + q, db(lev - 1) * v, pan + .05 * r.standard_normal())
    for at, d, pan, lev in ((12.5, 2.4, -.35, -27), (16.4, 3.2, -.15, -25.5), (21.3, 4.3, .05, -25), (41.5, 2.2, .35, -30), (45.2, 3.0, .3, -29), (49.6, 4.0, .25, -29.5)):
        bar(at, d, pan, lev)
    turning = shape([(0, 0), (7, 0), (10, 1), (53, 1), (57, 0), (T, 0)], T)[:n]
    ph = TAU * np.cumsum(46.5 * np.clip(turning, .05, 1)) / SR
    wheel = sum(np.sin(k * ph + k * k) / k for k in (1, 2, 3, 4, 5, 7)) * turning * (.8 + .2 * np.sin(TAU * 1.55 * t))
    mill.bed(np.stack([wheel, .8 * wheel]), db(-44))

    # the steam hammer, near the middle: lift, blow, and the floor
    def blow(at, v, pan=.45):
        s = samples(1.6)
        thump = np.sin(TAU * (52 * s + 7 * .4 * (1 - np.exp(-s / .05)))) * np.exp(-s / .22) * (1 - np.exp(-s / .005))
        ring = modal(np.array([331, 517, 764, 1130, 1690, 2450]) * (1 + .004 * r.standard_normal()), [1.1, .8, .6, .4, .25, .14], [.5, .6, .5, .35, .25, .12], 1.6, r, .0012)
        g = hiss(1.6, r, 120, 2600, 1)[:s.size] * np.exp(-s / .035) * .5
        hall.add(fade(1.3 * thump + .7 * ring + g, .0008, .1) * v, at, db(-15.5), pan)
        p = hiss(.75, r, 900, 6500, 1)
        u = np.linspace(0, 1, p.size)
        hall.add(fade(p * np.exp(-u / .3) * (1 - np.exp(-u / .08)), .03, .1), at + .28, db(-43) * v, pan + .1)
    q = 28.0
    for i, v in enumerate((.75, .9, 1.0, .95, 1.0, .85, .55, .5)):
        blow(q, v * (1 + .04 * r.standard_normal()))
        q += (1.18 if i < 5 else .72) * (1 + .03 * r.standard_normal())
    q = 52.2
    for v in (.38, .42, .4):
        blow(q, v, -.5)
        q += 1.2
    for at, d, pan, lev in ((10.2, 3.5, .6, -46), (38.0, 4.5, -.6, -43), (47.6, 2.2, .7, -47)):    # steam let go
        p = hiss(d, r, 1200, 8000, 1)
        u = np.linspace(0, 1, p.size)
        near.add(fade(p * (1 - np.exp(-u / .05)) * np.exp(-u / .35), .05, .3), at, db(lev), pan)
    m, h, o = far(mill.x, 3200), far(hall.x, 5000), far(off.x, 1500)
    ir = rng('room-mill')
    return (near.x + .6 * m + .75 * h + .55 * o + .42 * room(m + h, ir, 3.4, 1.1, .04, 2600, early=14) + .65 * room(o, ir, 4.0, 1.3, .09, 1500))


# ---- 4.2 the projector ---------------------------------------------------------------

def projector():
    """A switch, a motor gathering speed, twenty-four pictures a second, two splices,
    the end of the film flapping on the reel, and the machine running down."""
    r, T = rng('work-projector'), 52
    n = int(T * SR)
    t = np.arange(n) / SR
    speed = shape([(0, 0), (2.4, 0), (3.2, .25), (5.2, .85), (6.6, 1.0), (43.8, 1.0), (44.4, .86), (46.2, .42), (47.8, .12), (48.6, 0), (T, 0)], T)[:n].clip(0)
    flut = 1 + .004 * np.sin(TAU * .83 * t) + .003 * np.sin(TAU * 2.1 * t + 1)
    ph = np.cumsum(24 * speed * flut) / SR
    film = shape([(0, 0), (2.5, .3), (5, 1), (36.55, 1), (36.75, .35), (T, .3)], T)[:n]         # without film the gate is lighter
    bus = Loop(T)
    # each picture: the claw pulls down, the loop slaps, the shutter passes
    frames = np.nonzero(np.diff(np.floor(ph)))[0]
    kit = []
    for _ in range(14):
        own = 1 + .03 * r.standard_normal()
        a = modal(np.array([520, 1180, 1960, 3150, 4700]) * own, [.020, .016, .012, .008, .005], np.array([.7, .9, .7, .5, .3]) * (1 + .15 * r.standard_normal(5)), .05, r, .0006)
        b = hiss(.05, r, 1200, 7000, 1)[:a.size] * np.exp(-samples(.05)[:a.size] / .004)
        c = hiss(.05, r, 350, 1600, 1)[:a.size] * np.exp(-samples(.05)[:a.size] / .009)
        kit.append((fade(.55 * a + .30 * b, .0006, .01), fade(.4 * c + .12 * a, .002, .01)))
    slack = slow(n, r, 2.5, .45, 1) * slow(n, r, 9, .7, 1)           # the loop of film above the gate is never quite the same
    for i in frames:
        v = (.5 + .5 * film[i]) * (.35 + .65 * speed[i]) * (1 + .10 * r.standard_normal())
        a, c = kit[int(r.integers(14))]
        step = 1 / max(24 * speed[i], 1)
        bus.add(a, i / SR, .20 * v, .06)
        bus.add(c, i / SR + .36 * min(step, .2), .30 * v * film[i] * slack[i], -.08)
        bus.add(a, i / SR + .55 * min(step, .2), .055 * v, .1)
    # gears, motor and fan
    gear = sum(a * np.sin(TAU * k * ph + q) for k, a, q in ((8, .5, 0), (16, .4, 1), (24, .25, 2), (40, .15, 3), (64, .07, 4))) * speed
    motor = sum(a * np.sin(TAU * k * ph * 2.0833 + q) for k, a, q in ((1, 1, 0), (2, .7, 1), (3, .3, 2), (6, .14, 1))) * speed
    fan = noise(n, r, tilt(band(150, 2600, 9, 9), -2)) * speed ** 1.6
    bus.add((.0055 * gear + .0045 * motor) * slow(n, r, 4, .7, 1) + .012 * fan * slow(n, r, 6, .6, 1), 0, 1, .1)
    # film through the gate: a dry whisper at the picture's pace
    phase = ph % 1
    rub = noise(n, r, band(2200, 7500, 9, 9)) * (.3 + .7 * np.exp(-phase / .22)) * film * speed * slow(n, r, 3, .35, 1)
    bus.add(.011 * rub, 0, 1, -.05)
    knob = modal([310, 760, 1480, 2600], [.08, .05, .03, .015], [.9, .8, .5, .3], .16, r, .001)
    for at, v in ((1.1, .5), (1.22, .35), (2.3, .9), (2.36, .35), (43.7, .9), (43.76, .35), (49.9, .3)):
        bus.add(knob, at, .32 * v, .2)
    for at in (15.3, 27.9):               # a splice: a clatter of three frames
        for k in range(4):
            bus.add(kit[k][0] * (1.0, .7, .85, .4)[k], at + k / 24, .85, 0)
    # the tail leaves the gate and slaps the reel, once a turn
    q, gap = 36.7, .235
    while q < 48.4:
        v = np.interp(speed[min(int(q * SR), n - 1)], [0, 1], [.25, 1]) * (1 + .12 * r.standard_normal())
        d = .09
        s = hiss(d, r, 700, 6500, 1)
        ss = samples(d)[:s.size]
        s = s * np.exp(-ss / .012) + .5 * s * np.exp(-((ss - .034) / .008) ** 2)
        bus.add(fade(s, .0008, .01), q, .34 * v, .3)
        bus.add(modal([150, 262, 410], [.10, .07, .05], [.8, .6, .4], .12, r, .003), q + .004, .26 * v, .3)
        q += gap / max(.14, speed[min(int(q * SR), n - 1)]) * (1 + .02 * r.standard_normal())
    x = far(bus.x, 8000)
    bed = wide(n, r, tilt(band(60, 500, 12, 9), -2.5), .9) * db(-58)
    return .8 * x + .36 * room(x, rng('room-booth'), 1.5, .8, .016, 4200, early=16) + bed


def bellows(clock, n, points):
    """What the arm does over whole phrases: (beat, dB)."""
    b, d = np.array(points, float).T
    return db(np.interp(np.arange(n) / SR, [clock(q) for q in b], d))


# ---- 3.2 Kalinka in the dormitory ------------------------------------------------------

def kalinka():
    """A guitar tries the refrain alone; an accordion joins, softly, then in thirds and a
    little quicker; the guitar has the last word, slower."""
    r, T = rng('work-kalinka'), 62
    n = int(T * SR)
    pick, one, two = 'e4:1', 'd5:1 b4:.5 c5:.5 | d5:1 b4:.5 c5:.5 | d5:.5 c5:.5 b4:1 | a4:1.5', 'd5:.5 d5:.5 b4:.5 c5:.5 | d5:1 b4:.5 c5:.5 | d5:.5 c5:.5 b4:1 | a4:2'
    refrain = f'{one} e5:.5 | {two}'                      # 16 beats less a half at the front
    clock = music.rubato(78, [(0, 1.22), (4, 1.12), (15, 1.18), (17, 1.3), (19, 1.0), (30, .92), (34, .88), (42, .78), (48, .80), (50, 1.0), (52, 1.2), (60, 1.28), (64, 1.45), (67, 1.8), (90, 1.8)])
    gtr = Loop(T)
    kind = dict(where=.22, bright=.40, t60=3.4, body=(105, 205, 410), hard=.7)
    players.pluck_line(gtr, f'-:1 e5:1 | {refrain}', clock, r, .55, -.12, over=1.2, **kind)
    am, e7, dm = 'a3+c4+e4', 'b3+d4+e4', 'a3+d4+f4'
    bass = lambda b, ch: f'{b}:1 {ch}:1'
    line = ' | '.join([bass('e3', e7), bass('e3', e7), bass('e3', e7), bass('a2', am)] * 2)
    # under its own tune the guitar only keeps the bass
    players.pluck_line(gtr, '-:2 | ' + ' | '.join(['e3:2', 'e3:2', 'e3:2', 'a2:2'] * 2), clock, r, .34, -.2, **kind)
    players.pluck_line(gtr, '-:18 | ' + line + ' | ' + line, clock, r, .30, -.3, strum=.022, over=.9, **kind)
    players.pluck_line(gtr, f'-:50 | {refrain}', clock, r, .50, -.12, over=1.3, **kind)
    players.pluck_line(gtr, '-:50 | ' + ' | '.join(['e3:2', 'e3+b3:2', 'e3:2', 'a2+e3:2'] * 2), clock, r, .30, -.2, strum=.03, **kind)
    players.pluck_line(gtr, '-:66 | a2+e3+a3+c4+e4+a4:3', clock, r, .42, -.15, strum=.07, **kind)

    s = music.Score()
    s.play(ACCORDION, f'-:17 e5:1 | {refrain} ', clock, r, 'tune', .1, 54, .96, .012, swell=True, arc=.15)
    third = 'b4:1 g#4:.5 a4:.5 | b4:1 g#4:.5 a4:.5 | b4:.5 a4:.5 g#4:1 | c4+e4:1.5'
    third2 = 'b4:.5 b4:.5 g#4:.5 a4:.5 | b4:1 g#4:.5 a4:.5 | b4:.5 a4:.5 g#4:1 | c4+e4:2'
    s.play(ACCORDION, f'-:34 | {refrain}', clock, r, 'tune', .1, 62, .95, .010, swell=True, arc=.12)
    s.play(ACCORDION, f'-:34 | {third} c5:.5 | {third2}', clock, r, 'thirds', .2, 46, .95, .012, swell=True, arc=.12)
    hold = 'e4+g#4:6 c4+e4:2 | e4+g#4:6 c4+e4:2'
    s.play(ACCORDION, f'-:18 | {hold} | {hold}', clock, r, 'chords', .35, 26, .98, .02, swell=True, arc=.1)
    s.play(ACCORDION, '-:50 | e4+b4:2 e4+g#4:4 c4+e4:2 | e4+g#4:6 c4+e4:2', clock, r, 'chords', .35, 22, 1.0, .02, swell=True, arc=.1)
    acc = placed(s.render(3), n, 0) * bellows(clock, n, [(17, -7), (21, -3), (25, -5), (29, -1.5), (33, -6), (37, -1), (41, -3), (45, 0), (49, -4), (51, -7), (57, -5), (65, -12), (68, -40)])

    # the place: a corridor's room at night, a kettle lid, a board, far pipes
    small = Loop(T)
    for at, p in ((.6, .5), (31.2, -.6), (56.8, .6)):
        small.add(modal([96, 170, 240, 395], [.18, .14, .1, .06], [.8, .6, .4, .2], .3, r, .006), at, .020, p)
    bed = wide(n, r, tilt(band(70, 420, 12, 9), -2), .7) * slow(n, r, 8, .8, 1) * db(-62)
    g, a = far(gtr.x, 6500), far(acc, 3600)
    x = .42 * g + .26 * a + small.x
    return x + .40 * room(.42 * g + .38 * a + small.x, rng('room-dormitory'), 1.0, .6, .014, 3600, early=16) + bed


# ---- 5.2 Mo Li Hua -----------------------------------------------------------------------

def mo_li_hua():
    """A pipa's roll and the first line alone; the bamboo flute takes the song over plucked
    fifths; the pipa answers in tremolo; the flute ends it."""
    r, T = rng('work-molihua'), 72
    n = int(T * SR)
    # beats: 0-4 prelude, 4-12 pipa alone, 12-60 flute
    clock = music.rubato(66, [(0, 1.1), (4, 1.05), (11, 1.1), (12, 1.0), (19, 1.06), (20, .96), (27, 1.04), (28, .96), (35, 1.05), (36, .98), (43, 1.05), (51, 1.04),
                              (55, 1.1), (58, 1.35), (60, 1.6), (80, 1.6)])
    pp = Loop(T)
    kind = dict(where=.09, bright=.62, t60=1.5, stiff=.00004, body=(260, 540, 1150), hard=1.15)
    soft = dict(where=.16, bright=.5, t60=2.2, stiff=.00004, body=(260, 540, 1150), hard=.8)
    P = music.pitch
    for i, p in enumerate(('c3', 'g3', 'c4', 'e4', 'g4', 'c5')):
        pp.add(players.plucked(P(p), r, 3.2, **soft), clock(0) + .5 + .085 * i, .40 + .03 * i, -.2)
    players.tremolo(pp, P('g4'), clock(1.9), 1.6, r, .40, -.15, 10.5, **kind)
    first = 'e5:1 e5:.5 g5:.5 a5:.5 c6:.5 c6:.5 a5:.5 | g5:1 g5:.5 a5:.5 g5:2'
    players.pluck_line(pp, '-:4 | ' + first, clock, r, .64, -.15, over=1.1, bend=.0, **kind)
    players.tremolo(pp, P('g5'), clock(10.1), clock(11.8) - clock(10.1), r, .34, -.15, 11.5, **kind)
    # plucked accompaniment: root, fifth, octave, in a gentle broken figure
    def broken(chords):
        return ' | '.join(' '.join(f'{a}:{4 / len(c.split())}' for a in c.split()) for c in chords)
    acc = ['c3 g3 c4 g3 e4 g3 c4 g3', 'e3 g3 c4 e4 g4 e4 c4 g3',
           'c3 g3 c4 e4 c3 g3 c4 e4', 'f3 c4 a3 c4 c3 g3 e4 c4',
           'c3 g3 e4 c4', 'a2 e3 c4 g3',
           'a2 e3 c4 e4 b2 d3 g3 b3', 'c3 g3 c4 e4 c4 g3 e3 g3',
           'd3 a3 d4 a3 e3 c4 a3 c4', 'g3 d4 g3 e4 a2 e3 c4 e4',
           'd3 a3 c3 g3', 'd3 g3 d4 g4 d4 g3 d3 g3']
    acc[7] = 'c3 g3 c4 e4 g4 e4 c4 g3'
    players.pluck_line(pp, '-:12 | ' + broken(acc), clock, r, .22, -.28, over=1.6, **soft)
    players.pluck_line(pp, '-:12 | c3+g3:4 | c3:4 | c3:4 | f3+c4:4 | c3+g3:4 | a2:4 | a2:2 b2:2 | c3+g3:4 | d3:4 | g3+d4:4 | d3:2 c3:2 | d3+g3:4 | d3+g3+d4+g4:4',
                       clock, r, .26, -.22, strum=.05, over=1.1, **soft)
    for b, p in ((18.2, 'g4'), (26.2, 'g4'), (42.2, 'c5'), (50.2, 'g4')):            # the pipa fills the held notes
        players.tremolo(pp, P(p), clock(b), clock(b + 1.5) - clock(b), r, .15, -.18, 11, **kind)
    song = ('-:12 | d5:.12~ e5:.88 e5:.5~ g5:.5 a5:.5~ c6:.5 c6:.5~ a5:.5 | g5:1 g5:.5~ a5:.5~ g5:2 |'
            'g5:1 g5:1 a5:.12~ g5:.88 e5:.5~ g5:.5 | a5:1 c6:.1~ a5:.9~ g5:2 |'
            'e5:1~ d5:.5~ e5:.5 g5:1 e5:.5~ d5:.5 | c5:1 c5:.5~ d5:.5~ c5:2 |'
            'e5:.5~ d5:.5~ c5:.5~ e5:.5 d5:1.5~ e5:.5 | g5:1 a5:.5~ c6:.5~ g5:2 |'
            'd5:1 e5:.5~ g5:.5 d5:.5~ e5:.5~ c5:.5~ a4:.5 | g4:2 a4:1~ c5:1 |'
            'c5:.12~ d5:1.38~ e5:.5 c5:.5~ d5:.5~ c5:.5~ a4:.5 | g4:4.4')
    ph = [(12, -3), (16, -1), (18, -2), (20, -1), (24, 0), (28, -1), (32, -2), (36, -.5), (40, .5), (44, -1), (48, -2.5), (52, -1.5), (56, -3), (60.4, -9)]
    fl = players.slur(players.FLUTE, song, clock, r, 86, phrase=ph, vib=(5.4, 17, .5), glide=.07, bright=2600.0, breath=-33, inside=.15)
    fl = players.membrane(fl, .20)
    fx = placed(fl, n, .2)
    p = far(pp.x, 8500)
    dry = .30 * p + .105 * far(fx, 8000)
    bed = wide(n, r, tilt(band(70, 600, 12, 9), -2.5), .9) * db(-68)
    return dry + .55 * room(.30 * p + .18 * fx, rng('room-pavilion'), 2.3, 1.2, .022, 4800, early=14) + bed


# ---- 8.4 Korobeiniki -----------------------------------------------------------------------

def korobeiniki():
    """A market corner: an accordion alone, slowly, one verse; plucked strings pick the tune
    up and hurry it as the song is hurried; then the last line again, slow, alone."""
    r, T = rng('work-korobeiniki'), 54
    n = int(T * SR)
    A = 'e5:1 b4:.5 c5:.5 d5:1 c5:.5 b4:.5 | a4:1 a4:.5 c5:.5 e5:1 d5:.5 c5:.5 | b4:1.5 c5:.5 d5:1 e5:1 | c5:1 a4:1 a4:2'
    B = 'd5:1.5 f5:.5 a5:1 g5:.5 f5:.5 | e5:1.5 c5:.5 e5:1 d5:.5 c5:.5 | b4:1 b4:.5 c5:.5 d5:1 e5:1 | c5:1 a4:1 a4:2'
    # 0-32 slow verse, 32-64 quick, 64-80 slow end
    clock = music.rubato(112, [(0, 1.75), (4, 1.50), (14, 1.42), (16, 1.6), (18, 1.4), (28, 1.45), (31, 1.8), (32, 1.28), (36, 1.08), (48, .92), (60, .80), (63.5, .86), (64.5, 1.7),
                               (70, 1.65), (74, 1.9), (77, 2.5), (90, 2.5)])
    s = music.Score()
    s.play(ACCORDION, f'{A} | {B}', clock, r, 'tune', .1, 60, .96, .014, swell=True, arc=.12)
    s.play(ACCORDION, 'e4+g#4:4 | a3+c4+e4:4 | e4+g#4:4 | a3+c4+e4:4 | d4+f4:4 | c4+e4:4 | d4+g#4:4 | c4+e4:4', clock, r, 'left', .3, 28, .98, .02, swell=True, arc=.1)
    chop = lambda b, c: f'{b}:.5 -:.5 {c}:.5 -:.5 {b}:.5 -:.5 {c}:.5 -:.5'
    om = ' | '.join([chop('e3', 'e4+g#4'), chop('a2', 'c4+e4'), chop('e3', 'd4+g#4'), chop('a2', 'c4+e4'), chop('d3', 'd4+f4'), chop('c3', 'c4+e4'), chop('e3', 'd4+g#4'), chop('a2', 'c4+e4')])
    s.play(ACCORDION, f'-:32 | {om}', clock, r, 'left', .3, 38, .85, .012, arc=.1)
    s.play(ACCORDION, f'-:48 | {B}', clock, r, 'tune', .1, 56, .92, .010, swell=True, arc=.12)
    s.play(ACCORDION, f'-:64 | {B.split("|", 2)[2].strip()} ', clock, r, 'tune', .1, 48, .97, .014, swell=True, arc=.15)
    s.play(ACCORDION, '-:64 | d4+g#4:4 | c4+e4:4 | a3+e4:2.5', clock, r, 'left', .3, 24, 1, .02, swell=True, arc=.1)
    acc = placed(s.render(3), n, 0) * bellows(clock, n, [(0, -12), (1, -5), (4, -2), (7.8, -4), (12, -1), (15.8, -6), (18, 0), (22, -2), (24, -4), (28, -1), (31.8, -7), (33, -5), (48, -3), (56, -1), (60, 0), (64, -3), (68, -3), (71, -6), (75, -14)])
    pl = Loop(T)
    kind = dict(where=.12, bright=.55, t60=1.3, body=(300, 620, 980), hard=1.0)
    low = dict(where=.2, bright=.4, t60=1.8, body=(120, 240, 430), hard=.7)
    players.pluck_line(pl, f'-:32 | {A}', clock, r, .40, -.3, over=1.0, **kind)
    notes, _ = music.line(B)                       # second half: long notes in tremolo, as a domra would
    for at, beats, ps in notes:
        t0, t1 = clock(48 + at), clock(48 + at + beats)
        if t1 - t0 > .40:
            players.tremolo(pl, ps[0], t0, t1 - t0 - .03, r, .34, -.3, 13, **kind)
        else:
            pl.add(players.plucked(ps[0], r, 1.0, **kind), t0, .40, -.3)
    deep = ' '.join(f'{a}:1 -:1 {b}:1 -:1 |' for a, b in (('e2', 'b2'), ('a2', 'e2'), ('e2', 'b2'), ('a2', 'e2'), ('d2', 'a2'), ('c3', 'g2'), ('e2', 'b2'), ('a2', 'a2')))
    players.pluck_line(pl, '-:32 | ' + deep, clock, r, .30, .12, over=.9, **low)
    players.pluck_line(pl, '-:72 | a2+e3+a3+c4+e4+a4:2', clock, r, .30, -.2, strum=.09, **low)
    p, a = far(pl.x, 7000), far(acc, 4200)
    bed = wide(n, r, tilt(band(60, 700, 12, 9), -3), .9) * slow(n, r, 6, .6, 1) * db(-62)
    return .40 * p + .17 * a + .34 * room(.40 * p + .24 * a, rng('room-yard'), 1.3, .8, .03, 4000, early=12) + bed


# name: (maker, the work it belongs to)
WORKS = {'work-swan-theme': (swan_theme, 'swan-theme'), 'work-shortwave': (shortwave, 'shortwave'), 'work-abacus': (abacus, 'debt-closed'),
         'work-furnace': (furnace, 'anshan-night'), 'work-projector': (projector, 'lenin-in-october'), 'work-kalinka': (kalinka, 'word-cards'),
         'work-molihua': (mo_li_hua, 'silk-gorky-park'), 'work-korobeiniki': (korobeiniki, 'market-tray')}
