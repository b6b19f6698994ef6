"""Players: single instruments that breathe from note to note.

A keyboard strikes each note anew; a wind player slurs. Here single tones of the
soundfont are joined as a player joins them: the second note of a slur begins
inside its tone, without the tongue, the pitch slides for a moment, and vibrato,
swell and brightness are one line over the whole phrase. Plucked strings (guitar,
pipa) are sums of decaying partials of our own.
"""
import numpy as np
from scipy import ndimage, signal

import music
from core import SR, fade, hiss, samples

OBOE, FLUTE, CELLO = 68, 73, 42
TAU = 2 * np.pi
_kept = {}


def hz(p):
    return 440.0 * 2 ** ((p - 69) / 12)


def tones(program, pitches, vel=80, seconds=6.0):
    """One long tone of each pitch, mono, at unit RMS of its middle."""
    want = sorted(p for p in set(pitches) if (program, p, vel) not in _kept)
    if want:
        s = music.Score()
        c = s._channel(program, 'one', 0.0)
        for k, p in enumerate(want):
            s.note(c, 0.2 + k * (seconds + 1.5), seconds, p, vel)
        x = s.render(1.5).mean(0)
        for k, p in enumerate(want):
            i = int((0.2 + k * (seconds + 1.5)) * SR)
            y = x[i:i + int(seconds * SR)].copy()
            m = y[int(.5 * SR):int(2.5 * SR)]
            _kept[program, p, vel] = y / np.sqrt(np.mean(m * m) + 1e-12)
    return {p: _kept[program, p, vel] for p in pitches}


def slur(program, text, clock, r, vel=80, phrase=None, vib=(5.2, 11.0, .45), glide=.035, bright=2200.0,
         lift=5.0, breath=-44.0, inside=.12, soft=0.0):
    """A line for one wind instrument. In `text` a `~` after the beats slurs into the
    next note; `phrase` gives (beat, dB) points for the long line of the dynamics.
    `vib`: Hz, cents, delay in seconds. Returns mono, starting at second 0."""
    notes, at = [], 0.0
    for word in text.replace('|', ' ').split():
        tie = word.endswith('~')
        what, beats = word.rstrip('~').split(':')
        beats = float(beats)
        if what != '-':
            notes.append([at, beats, music.pitch(what), tie])
        at += beats
    total = at
    bank = tones(program, [n[2] for n in notes], vel)
    end = clock(total) + 1.0
    out = np.zeros(int(end * SR))
    ph = phrase or [(0, -3), (total / 2, 0), (total, -4)]
    pb, pd = np.array(ph, float).T
    slurred, before = False, None
    for at, beats, p, tie in notes:
        t0 = clock(at) + r.normal(0, .006)
        t1 = clock(at + beats)
        rel = .045 if tie else min(.14, .25 * (t1 - t0))
        d = t1 - t0 + (.03 if tie else -0.02) + rel
        n = int(d * SR)
        s = np.arange(n) / SR
        # pitch: from the note before, then true, with late vibrato and a slow unsteadiness
        cents = 3 * np.interp(s, np.linspace(0, d, 8), r.standard_normal(8))
        if slurred and before is not None:
            cents += 100 * np.clip(before - p, -3, 3) * np.exp(-s / (glide / 2.2)) * .55
        else:
            cents -= 14 * np.exp(-s / .04)
        rate, depth, wait = vib
        grow = np.clip((s - wait) / .5, 0, 1) * np.clip((d - s) / .25, 0, 1)
        wob = np.sin(TAU * np.cumsum(rate * (1 + .05 * np.sin(TAU * .6 * s + 6 * r.random()))) / SR)
        cents += depth * grow * wob
        pos = np.cumsum(2 ** (cents / 1200)) + (inside * SR if slurred else 0)
        y = bank[p]
        x = ndimage.map_coordinates(y, [np.minimum(pos, y.size - 2)], order=1, mode='nearest')
        # level: the phrase, a swell in long notes, the vibrato's own tremor
        dB = np.interp(at + beats * np.clip(s / max(t1 - t0, .01), 0, 1), pb, pd)
        if d > .7:
            dB = dB + 2.2 * np.sin(np.pi * np.clip(s / d, 0, 1) ** .9) - 1.2
        e = 10 ** (dB / 20) * (1 + .07 * grow * wob)
        a = .040 if slurred else .055 + soft
        e *= np.sin(np.pi / 2 * np.clip(s / a, 0, 1)) * np.sin(np.pi / 2 * np.clip((d - s) / rel, 0, 1))
        # softer is darker
        b, k = signal.butter(1, bright, fs=SR)
        dark = signal.lfilter(b, k, x)
        mix = np.clip(.55 + dB / (2 * lift), .08, 1)
        x = (dark * (1 - mix) + x * mix) * e
        if breath > -90:
            w = hiss(d + .01, r, 1800, 7000, 1)[:n]
            x += 10 ** (breath / 20) * w * e * (1 + 1.2 * np.exp(-s / .05))
        i = int(t0 * SR)
        k = min(n, out.size - i)
        out[i:i + k] += x[:k]
        slurred, before = tie, p
    return out


def plucked(p, r, seconds=2.5, where=.16, bright=.55, t60=2.6, stiff=.00006, bend=0.0, body=(180, 390, 760), hard=1.0):
    """A plucked string: partials that fade the faster the higher they lie."""
    f0 = hz(p)
    s = samples(seconds)
    x = np.zeros(s.size)
    k = 1
    slide = np.cumsum(2 ** (-bend * np.exp(-s / .06) / 12)) / SR if bend else s
    while k * f0 < 11000 and k < 48:
        f = k * f0 * np.sqrt(1 + stiff * k * k)
        a = np.abs(np.sin(np.pi * k * where)) / k ** (1.55 - bright) * np.exp(-k * f0 / (9000 * hard))
        d = t60 / (1 + .10 * k + (f / 2600) ** 1.3) * (1 + .1 * r.standard_normal())
        if a > 1e-4:
            x += a * np.exp(-6.9 * s / d) * np.sin(TAU * f * slide + .4 * r.standard_normal())
        k += 1
    x /= np.abs(x).max() + 1e-9
    knock = np.zeros(s.size)
    m = min(s.size, int(.12 * SR))
    for b in body:
        knock[:m] += np.exp(-s[:m] / .018) * np.sin(TAU * b * s[:m] + 6 * r.random())
    knock[:m] += .5 * hiss(.12, r, 1500, 6000, 1)[:m] * np.exp(-s[:m] / .004)
    return fade(x + .06 * hard * knock, .0006, .08)


def pluck_line(out, text, clock, r, gain=1.0, pan=0.0, strum=.018, over=1.4, late=0.0, **how):
    """Notes of `text` on plucked strings, added to the Loop `out`."""
    notes, total = music.line(text)
    for at, beats, ps in notes:
        t = clock(at) + r.normal(0, .009) + late
        d = max(.5, (clock(at + beats) - clock(at)) * over + .5)
        v = gain * (1 + .10 * r.standard_normal()) * (.85 + .15 * np.sin(np.pi * at / max(total, 1)))
        for i, p in enumerate(ps):
            out.add(plucked(p, r, min(d, 4.0), **how), t + i * strum * (1 + .2 * r.standard_normal()), v / len(ps) ** .5, pan)


def tremolo(out, p, t, seconds, r, gain=1.0, pan=0.0, rate=11.0, **how):
    """The pipa's lunzhi: five fingers in turn make one long note."""
    k, u = 0, 0.0
    while u < seconds:
        v = gain * (.55 + .45 * np.sin(np.pi * min(1, (u + .15) / (seconds + .2)))) * (1, .8, .86, .76, .9)[k % 5]
        out.add(plucked(p, r, .5, **how), t + u, v * (1 + .06 * r.standard_normal()), pan)
        u += (1 / rate) * (1 + .06 * r.standard_normal()) * (1.25 if u < .15 else 1)
        k += 1


def membrane(x, amount=.22):
    """The dizi's dimo, the reed membrane: it buzzes with the loud and the high."""
    lo = x / (np.abs(x).max() + 1e-9)
    y = np.tanh(5 * lo + .6) - np.tanh(.6)
    sos = signal.butter(2, [2600, 6800], 'bandpass', fs=SR, output='sos')
    y = signal.sosfilt(sos, y)
    e = ndimage.uniform_filter1d(np.abs(lo), int(.02 * SR))
    return lo + amount * y * (.3 + e / (e.max() + 1e-9))

