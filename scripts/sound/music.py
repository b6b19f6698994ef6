"""Tunes, written here by hand as notes, and their playing by fluidsynth.

Only music that is free: Larionov's "Kalinka" (1860), the scene from "Swan
Lake" (Tchaikovsky, 1876), "Mo Li Hua" and "Korobeiniki" (traditional). The
settings are our own.
"""
import os
import struct
import subprocess
import tempfile
import warnings

import numpy as np
from scipy.io import wavfile

FONTS = ['/usr/share/sounds/sf2/FluidR3_GM.sf2', '/usr/share/soundfonts/FluidR3_GM.sf2']
PIANO, MUSIC_BOX, ACCORDION, KOTO, STRINGS, HARP = 0, 10, 21, 107, 48, 46

STEP = {'c': 0, 'd': 2, 'e': 4, 'f': 5, 'g': 7, 'a': 9, 'b': 11}


def pitch(name):
    """c4 is middle C; # and & (flat) after the letter."""
    k = STEP[name[0]] + {'#': 1, '&': -1}.get(name[1], 0)
    return k + 12 * (int(name[-1]) + 1)


def line(text):
    """'e5:1 b4:.5 -:1 a3+c4:2' gives [(beat, beats, [pitches])] and the total."""
    out, at = [], 0.0
    for word in text.replace('|', ' ').split():
        what, beats = word.split(':')
        beats = float(beats)
        if what != '-':
            out.append((at, beats, [pitch(p) for p in what.split('+')]))
        at += beats
    return out, at


class Score:
    def __init__(self):
        self.events = []
        self.notes = []
        self.channels = {}

    def _channel(self, program, key, pan):
        if key not in self.channels:
            c = len(self.channels)
            c += c >= 9
            self.channels[key] = c
            self.events += [(0, 0, bytes([0xC0 | c, program])), (0, 1, bytes([0xB0 | c, 7, 100])),
                            (0, 1, bytes([0xB0 | c, 10, int(64 + 63 * pan)])),
                            (0, 1, bytes([0xB0 | c, 11, 127]))]
        return self.channels[key]

    def note(self, c, t, d, p, v):
        v = int(max(1, min(127, v)))
        self.notes.append((c, p, t, d, v))

    def control(self, c, t, k, v):
        self.events.append((t, 1, bytes([0xB0 | c, k, int(max(0, min(127, v)))])))

    def bend(self, c, t, semitones):
        v = int(max(0, min(16383, 8192 + 4096 * semitones)))
        self.events.append((t, 1, bytes([0xE0 | c, v & 127, v >> 7])))

    def play(self, program, text, clock, r, key=None, pan=0.0, vel=64, legato=0.97, loose=0.012,
             swell=False, vibrato=False, spread=0.0, arc=0.25):
        """Put a line on a channel. `clock` turns beats into seconds."""
        c = self._channel(program, key or (program, pan), pan)
        notes, total = line(text)
        for at, beats, ps in notes:
            t = clock(at) + r.normal(0, loose)
            t = max(0.02, t)
            d = (clock(at + beats) - clock(at)) * legato
            lift = 1 - arc + arc * np.sin(np.pi * min(1, (at + beats / 2) / total)) + 0.04 * r.standard_normal()
            for i, p in enumerate(ps):
                self.note(c, t + i * spread, d, p, vel * lift * (0.92 if i and spread == 0 else 1))
            if swell:       # the breath of one long note
                for k in range(13):
                    u = k / 12
                    self.control(c, t + u * d, 11, 88 + 34 * np.sin(np.pi * min(1.0, u * 1.1)) - 6 * u)
            if vibrato and d > 0.55:
                k = 0.35
                while k < d - 0.05:
                    depth = 0.09 * min(1, (k - 0.35) / 0.5)
                    self.bend(c, t + k, depth * np.sin(2 * np.pi * 5.1 * (k - 0.35)))
                    k += 0.02
                self.bend(c, t + d, 0)
        return self

    def timed(self):
        """All events. A note ends before its own pitch is struck again: the end of
        the earlier one would silence the later."""
        out, last = list(self.events), {}
        for c, p, t, d, v in sorted(self.notes, key=lambda n: -n[2]):
            d = min(d, max(.02, last.get((c, p), 1e9) - t - .012))
            last[c, p] = t
            out += [(t, 3, bytes([0x90 | c, p, v])), (t + d, 2, bytes([0x80 | c, p, 0]))]
        return out

    def midi(self):
        data, last = b'\x00\xff\x51\x03' + (500000).to_bytes(3, 'big'), 0
        for t, _, e in sorted(self.timed(), key=lambda e: (round(e[0] * 2000), e[1])):
            tick = int(round(t * 2000))
            d, v = tick - last, b''
            last = tick
            v = bytes([d & 127])
            while d := d >> 7:
                v = bytes([0x80 | d & 127]) + v
            data += v + e
        data += b'\x8f\x20\xff\x2f\x00'
        return b'MThd' + struct.pack('>IHHH', 6, 0, 1, 1000) + b'MTrk' + struct.pack('>I', len(data)) + data

    def render(self, tail=4.0):
        font = os.environ.get('ENFILADE_SOUNDFONT') or next((f for f in FONTS if os.path.exists(f)), None)
        if not font:
            raise SystemExit('make-sound: no soundfont (Debian: fluid-soundfont-gm)')
        with tempfile.TemporaryDirectory() as d:
            mid, wav = os.path.join(d, 'a.mid'), os.path.join(d, 'a.wav')
            with open(mid, 'wb') as f:
                f.write(self.midi())
            subprocess.run(['fluidsynth', '-ni', '-q', '-R', '0', '-C', '0', '-g', '0.5', '-r', '44100',
                            '-O', 'float', '-T', 'wav', '-F', wav, font, mid], check=True,
                           stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            with warnings.catch_warnings():
                warnings.simplefilter('ignore', wavfile.WavFileWarning)
                rate, x = wavfile.read(wav)
        x = x.T.astype(float)
        end = max(t for t, _, _ in self.timed())
        n = min(x.shape[1], int((end + tail) * rate))
        x = x[:, :n].copy()
        k = int(0.5 * rate)
        x[:, -k:] *= 0.5 + 0.5 * np.cos(np.pi * np.arange(k) / k)
        return x / (np.abs(x).max() + 1e-9)


def steady(bpm, slow_at=None, slow_by=1.0, sway=0.0):
    """Beats to seconds, with a swaying pulse and a broadening at the end."""
    grid = np.arange(0, 400, 0.125)
    rate = 60 / bpm * (1 + sway * np.sin(2 * np.pi * grid / 8))
    if slow_at is not None:
        rate *= 1 + (slow_by - 1) * np.clip((grid - slow_at) / 3, 0, 1)
    sec = np.concatenate([[0], np.cumsum(rate * 0.125)])[:-1]
    return lambda b: float(np.interp(b, grid, sec)) + 0.05


def rubato(bpm, points):
    """Beats to seconds at a pulse that breathes: (beat, how many times as slow)."""
    grid = np.arange(0, 200, 0.0625)
    b, f = np.array(points, float).T
    rate = 60 / bpm * np.interp(grid, b, f)
    sec = np.concatenate([[0], np.cumsum(rate * 0.0625)])[:-1]
    return lambda beat: float(np.interp(beat, grid, sec)) + 0.3


# ---- Kalinka: the refrain, Larionov 1860; a piano in another room -----------

def kalinka(r, part):
    tune = ['e5:1 | d5:1 b4:.5 c5:.5 | d5:1 b4:.5 c5:.5 | d5:.5 c5:.5 b4:1 | a4:3',
            'e4:.5 e5:.5 | d5:.5 d5:.5 b4:.5 c5:.5 | d5:1 b4:.5 c5:.5 | d5:.5 c5:.5 b4:1 | a4:3'][part]
    left = '-:1 | e3:1 g#3+b3:1 | e3:1 g#3+b3:1 | e3:1 g#3+d4:1 | a2:1 e3+c4:2'
    clock = steady(66 if part == 0 else 62, 5, 1.35, 0.04)
    s = Score()
    s.play(PIANO, tune, clock, r, 'right', 0.12, 52, 1.05, 0.015)
    s.play(PIANO, left, clock, r, 'left', -0.12, 34, 1.0, 0.018)
    return s.render(3.5)


# ---- Swan Lake, scene (1876): strings and harp under an oboe --------------------

def swan_lake(r):
    """Strings and harp, and the pulse; the oboe is played over them (players.py)."""
    high = ('d4+f#4:4 | d4+f#4:4 | d4+g4:4 | d4+f#4:3 c#4+e4:1 |'
            'd4+f#4:4 | d4+f#4:4 | d4+g4:4 | d4+f#4:4')
    low = 'b2+b3:4 | b2+b3:4 | g2+b3:4 | b2+b3:3 a#2+f#3:1 | b2+b3:4 | b2+b3:4 | g2+b3:4 | b2+f#3+b3:5'
    one, two = 'b3:.5 d4:.5 f#4:.5 b4:.5 d5:.5 b4:.5 f#4:.5 d4:.5', 'g3:.5 b3:.5 d4:.5 g4:.5 b4:.5 g4:.5 d4:.5 b3:.5'
    turn = 'b3:.5 d4:.5 f#4:.5 b4:.5 d5:.5 b4:.5 a#3:.5 c#4:.5'
    harp = ' | '.join([one, one, two, turn, one, one, two, 'b2:.5 f#3:.5 b3:.5 d4:.5 f#4:.5 b4:.5 d5:.5 f#5:.5'])
    clock = steady(76, 29, 1.3, 0.025)
    s = Score()
    s.play(STRINGS, high, clock, r, 'high', -0.35, 40, 1.03, 0.02)
    s.play(STRINGS, low, clock, r, 'low', 0.35, 38, 1.03, 0.02)
    s.play(HARP, harp, clock, r, 'harp', 0.5, 26, 1.6, 0.012)
    return s.render(4), clock


# ---- Mo Li Hua (traditional): a plucked zither, a few soft strings -----------

def mo_li_hua(r):
    # in C: 3 35 6i i6 | 5 56 5 - | ... the tune as sung in the lower Yangtze
    first = 'e5:1 e5:.5 g5:.5 a5:.5 c6:.5 c6:.5 a5:.5 | g5:1 g5:.5 a5:.5 g5:2 |'
    tune = (first + first +
            'g5:1 g5:1 g5:1 e5:.5 g5:.5 | a5:1 a5:1 g5:2 |'
            'e5:1 d5:.5 e5:.5 g5:1 e5:.5 d5:.5 | c5:1 c5:.5 d5:.5 c5:2 |'
            'e5:.5 d5:.5 c5:.5 e5:.5 d5:1.5 e5:.5 | g5:1 a5:.5 c6:.5 g5:2 |'
            'd5:1 e5:.5 g5:.5 d5:.5 e5:.5 c5:.5 a4:.5 | g4:2 a4:1 c5:1 |'
            'd5:1.5 e5:.5 c5:.5 d5:.5 c5:.5 a4:.5 | g4:4')
    bass = ('c3+g3:4 | e3+c4:4 | c3+g3:4 | e3+g3:4 | c3+e4:4 | f3+c4:4 | c3+g3:4 | a2+e3:4 |'
            'a2+e3:2 g3+d4:2 | c3+g3:4 | g3+d4:4 | e3+c4:4 | d3+a3:4 | g2+d3+g3:4')
    clock = steady(78, 53, 1.35, 0.03)
    s = Score()
    s.play(KOTO, tune, clock, r, 'zither', -0.1, 66, 1.3, 0.012, vibrato=True)
    s.play(KOTO, bass, clock, r, 'zither bass', 0.1, 40, 1.1, 0.012, spread=0.07)
    pad = '-:8 | ' + ' | '.join(['c4+g4:8', 'c4+e4:4 c4+f4:4', 'c4+g4:4 c4+e4:4', 'c4+e4:4 c4+g4:4',
                                 'd4+g4:4 c4+e4:4', 'd4+a4:4 d4+g4:4.5'])
    s.play(STRINGS, pad, clock, r, 'pad', 0.0, 22, 1.02, 0.02)
    return s.render(4)


# ---- Korobeiniki (folk tune) --------------------------------------------------

def korobeiniki_box(r):
    tune = ('e6:1 b5:.5 c6:.5 d6:1 c6:.5 b5:.5 | a5:1 a5:.5 c6:.5 e6:1 d6:.5 c6:.5 |'
            'b5:1 b5:.5 c6:.5 d6:1 e6:1 | c6:1 a5:1 a5:2')
    under = 'e5:1 g#5:1 e5:1 g#5:1 | a4:1 e5:1 a4:1 e5:1 | e5:1 g#5:1 e5:1 b4:1 | a4:1 e5:1 a4:2'
    clock = steady(84, 12, 1.55, 0.02)
    s = Score()
    s.play(MUSIC_BOX, tune, clock, r, 'box', 0.1, 58, 1.5, 0.010)
    s.play(MUSIC_BOX, under, clock, r, 'box', 0.1, 36, 1.5, 0.010)
    return s.render(4)


def korobeiniki_accordion(r):
    tune = ('d5:1.5 f5:.5 a5:1 g5:.5 f5:.5 | e5:1.5 c5:.5 e5:1 d5:.5 c5:.5 |'
            'b4:1 b4:.5 c5:.5 d5:1 e5:1 | c5:1 a4:1 a4:2')
    under = 'd4+f4:4 | c4+e4:4 | b3+e4:2 b3+g#4:2 | a3+c4:4'
    clock = steady(72, 12, 1.5, 0.04)
    s = Score()
    s.play(ACCORDION, tune, clock, r, 'right', 0.0, 56, 0.96, 0.015, swell=True)
    s.play(ACCORDION, under, clock, r, 'left', 0.0, 30, 1.0, 0.02, swell=True)
    return s.render(2)
