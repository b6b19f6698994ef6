"""A small circular synthesiser: everything here is written round a loop.

Noise is made in the frequency domain, so it repeats exactly after the loop;
events are added modulo the loop's length, so their tails come in again at the
start; filters and reverbs of whole loops are circular convolutions. Nothing
is ever cross-faded, and the last sample flows into the first.
"""
import zlib

import numpy as np
from scipy import ndimage, signal

SR = 44100


def rng(name):
    return np.random.Generator(np.random.PCG64(zlib.crc32(name.encode())))


def db(x):
    return 10.0 ** (x / 20.0)


# ---- shapes of spectra: functions of frequency ------------------------------

def band(lo, hi, slope_lo=12.0, slope_hi=12.0):
    """A band with the given slopes in dB an octave."""
    a, b = slope_lo / 6.0, slope_hi / 6.0

    def f(hz):
        hz = np.maximum(hz, 1e-3)
        return 1 / np.sqrt(1 + (lo / hz) ** (2 * a)) / np.sqrt(1 + (hz / hi) ** (2 * b))
    return f


def tilt(shape, db_per_octave, ref=500.0):
    k = db_per_octave / 6.0206
    return lambda hz: shape(hz) * (np.maximum(hz, 1.0) / ref) ** k


# ---- circular material ------------------------------------------------------

class Loop:
    """A stereo bus of fixed length; what runs past the end starts again."""

    def __init__(self, seconds):
        self.n = int(round(seconds * SR))
        self.x = np.zeros((2, self.n))

    def add(self, sound, at, gain=1.0, pan=0.0):
        s = np.asarray(sound)
        if s.ndim == 1:
            a = (pan + 1) * np.pi / 4
            s = np.stack([s * np.cos(a), s * np.sin(a)])
        i = int(round(at * SR)) % self.n
        m, j = s.shape[1], 0
        while j < m:
            k = min(m - j, self.n - i)
            self.x[:, i:i + k] += gain * s[:, j:j + k]
            j, i = j + k, 0
        return self

    def bed(self, sound, gain=1.0):
        self.x += gain * sound
        return self


def noise(n, r, shape):
    """Periodic mono noise of unit RMS with the given spectrum."""
    f = np.fft.rfftfreq(n, 1 / SR)
    z = (r.standard_normal(f.size) + 1j * r.standard_normal(f.size)) * shape(f)
    z[0] = 0
    x = np.fft.irfft(z, n)
    return x / np.sqrt(np.mean(x * x))


def wide(n, r, shape, width=0.8):
    """Periodic stereo noise; width 0 is mono, 1 wholly unrelated channels."""
    m = noise(n, r, shape)
    a, b = np.sqrt(1 - width), np.sqrt(width)
    return np.stack([a * m + b * noise(n, r, shape), a * m + b * noise(n, r, shape)])


def slow(n, r, fastest, lo=0.0, hi=1.0, contrast=1.0):
    """A slow periodic wandering between lo and hi; fastest: shortest period in s."""
    seconds = n / SR
    k = max(2, int(seconds / fastest))
    small = 4096
    t = np.arange(small) / small
    x = np.zeros(small)
    for h in range(1, k + 1):
        x += r.standard_normal() * np.cos(2 * np.pi * (h * t + r.random())) / np.sqrt(h)
    x = 0.5 + 0.5 * np.tanh(contrast * x / x.std())
    at = np.arange(n) * (small / n)
    up = np.interp(at, np.arange(small + 1), np.append(x, x[0]))
    return lo + (hi - lo) * up


def bump(n, centre, width, power=1.0):
    """A raised cosine round `centre` seconds, zero outside `width`, circular."""
    t = np.arange(n) / SR
    T = n / SR
    d = (t - centre + T / 2) % T - T / 2
    return np.where(abs(d) < width / 2, (0.5 + 0.5 * np.cos(2 * np.pi * d / width)), 0.0) ** power


def cfilter(x, shape):
    """Zero-phase circular filter, for beds (no attacks to smear)."""
    n = x.shape[-1]
    return np.fft.irfft(np.fft.rfft(x) * shape(np.fft.rfftfreq(n, 1 / SR)), n)


def room(x, r, low, high, pre=0.02, dark=6000.0, early=8, floor=90.0):
    """Circular convolution with a made-up room: decay `low`..`high` seconds from the
    bass to the treble, after `early` first reflections. As loud as what goes in, at
    every pitch below `dark`, so a tune keeps its own colour in it."""
    n = x.shape[-1]
    m = int(min(n, (max(low, high) * 1.15 + pre + .06) * SR))
    t = np.arange(m) / SR
    white = r.standard_normal((2, m))
    edges = [90, 250, 500, 1000, 2000, 4000, 8000]
    late, rest = np.zeros((2, m)), white
    for i, e in enumerate(edges):           # peel off band after band from below
        rt = low * (high / low) ** (i / (len(edges) - 1))
        if i < len(edges) - 1:
            sos = signal.butter(2, e * 1.41, 'lowpass', fs=SR, output='sos')
            w = signal.sosfilt(sos, rest)
            rest = rest - w
        else:
            w = rest
        late += w * 10 ** (-3 * t / rt)
    late *= 1 - np.exp(-t / 0.018)
    late /= np.sqrt(np.sum(late * late) / 2)
    ir = np.zeros((2, m))
    for k in range(early):
        at = .003 + (.012 + .052 * min(1, low / 2)) * ((k + r.random()) / early)
        side, a = r.integers(2), .42 * np.exp(-at / .05) * (.7 + .6 * r.random()) * r.choice([-1, 1])
        i = int(at * SR)
        ir[side, i] += a
        ir[1 - side, min(m - 1, i + int(r.integers(8, 30)))] += .5 * a
    k = int(pre * SR)
    ir[:, k:] += late[:, :m - k]
    ir = signal.sosfilt(signal.butter(1, dark, 'lowpass', fs=SR, output='sos'), ir)
    ir = signal.sosfilt(signal.butter(1, floor, 'highpass', fs=SR, output='sos'), ir)
    return np.fft.irfft(np.fft.rfft(x) * np.fft.rfft(ir, n), n)


def far(x, cutoff, order=1):
    """Air and walls between: a circular low-pass with a causal filter's phase."""
    n = x.shape[-1]
    b, a = signal.butter(order, cutoff, 'lowpass', fs=SR)
    w = np.fft.rfftfreq(n, 1 / SR)
    _, h = signal.freqz(b, a, worN=w, fs=SR)
    return np.fft.irfft(np.fft.rfft(x) * h, n)


# ---- events -----------------------------------------------------------------

def samples(seconds):
    return np.arange(int(seconds * SR)) / SR


def fade(x, a=0.002, b=0.005):
    """Soft ends, so that no event begins or stops with a click."""
    x = np.array(x, dtype=float)
    i, j = max(2, int(a * SR)), max(2, int(b * SR))
    i, j = min(i, x.shape[-1] // 2), min(j, x.shape[-1] // 2)
    x[..., :i] *= 0.5 - 0.5 * np.cos(np.pi * np.arange(i) / i)
    x[..., -j:] *= 0.5 + 0.5 * np.cos(np.pi * np.arange(j) / j)
    return x


def modal(freqs, decays, amps, seconds, r, attack=0.0008):
    """A struck body: decaying sines; decays are times to -60 dB."""
    t = samples(seconds)
    x = np.zeros(t.size)
    for f, d, a in zip(freqs, decays, amps):
        x += a * np.exp(-6.9 * t / d) * np.sin(2 * np.pi * f * t + 6.28 * r.random())
    return fade(x * (1 - np.exp(-t / attack)), 0.0005, 0.02)


def hiss(seconds, r, lo, hi, order=2):
    """A stretch of unit noise in a band (not periodic: shape it with an envelope)."""
    n = int(seconds * SR)
    sos = signal.butter(order, [lo, hi], 'bandpass', fs=SR, output='sos')
    x = signal.sosfilt(sos, r.standard_normal(n + 2000))[2000:]
    return x / np.sqrt(np.mean(x * x))


def shape(points, seconds):
    """A smooth envelope through (time, level) points."""
    t = samples(seconds)
    p = np.array(points, dtype=float)
    y = np.interp(t, p[:, 0], p[:, 1])
    k = max(3, int(0.01 * SR))
    return ndimage.uniform_filter1d(ndimage.uniform_filter1d(y, k), k)


# ---- mastering --------------------------------------------------------------

def limit(x, ceiling_db, window=0.012):
    """A gentle circular look-ahead limiter."""
    c = db(ceiling_db)
    peak = np.abs(x).max(axis=0)
    g = np.minimum(1.0, c / np.maximum(peak, 1e-9))
    k = int(window * SR) | 1
    g = ndimage.minimum_filter1d(g, k, mode='wrap')
    w = signal.windows.hann(k + 2)[1:-1]
    g = ndimage.convolve1d(g, w / w.sum(), mode='wrap')
    return x * g


def finish(x):
    """Take out what a small loudspeaker cannot play, and any leaning to a side."""
    x = cfilter(x, band(38, 17000, 18, 18))
    e = np.sqrt(np.mean(x * x, axis=1))
    m = np.sqrt(np.mean(e * e))
    return x * (m / e)[:, None] ** 0.8
