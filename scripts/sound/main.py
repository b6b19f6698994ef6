"""Render, master, encode and measure. See ../make-sound.

Two kinds of sound: loops (rooms.py), which have no beginning and no end, and
works (works.py), which are played once.
"""
import argparse
import os
import re
import struct
import subprocess
import sys
import tempfile
import zlib

import numpy as np
from scipy import ndimage
from scipy.io import wavfile

import ogg
import rooms
import works
from core import SR, db, finish, limit

OUT = os.path.normpath(os.path.join(os.path.dirname(os.path.abspath(__file__)),
                                    '..', '..', 'assets', 'china-flows', 'sound'))
QUALITY, SERIAL = '4', 1921
LOOP = dict(target=-23.0, near=.5, ceiling=-7.0, peak=-6.0, seconds=(60, 90), size=1_350_000)
WORK = dict(target=-20.0, near=1.0, ceiling=-4.5, peak=-3.0, seconds=(25, 75), size=1_150_000)
FOLDER_BYTES = 16_000_000
ALL = {**rooms.ROOMS, **{k: v[0] for k, v in works.WORKS.items()}}


def loudness(path):
    """Integrated loudness, true peak and loudness range, by ffmpeg."""
    log = subprocess.run(['ffmpeg', '-nostdin', '-hide_banner', '-i', path, '-af', 'ebur128=peak=true', '-f', 'null', '-'],
                         capture_output=True, text=True, check=True).stderr
    s = log[log.rindex('Summary:'):]
    return tuple(float(re.search(p, s).group(1)) for p in (r'I:\s+(-?[\d.]+|-inf)', r'Peak:\s+(-?[\d.]+|-inf)', r'LRA:\s+([\d.]+)'))


def write(path, x):
    wavfile.write(path, SR, np.ascontiguousarray(x.T.astype(np.float32)))


def decode(path, d):
    wav = os.path.join(d, 'decoded.wav')
    subprocess.run(['oggdec', '-Q', '-b', '16', '-o', wav, path], check=True)
    return wavfile.read(wav)[1].T / 32768.0


def encode(path, wav, name):
    subprocess.run(['oggenc', '-Q', '-q', QUALITY, '-s', str(SERIAL), '--discard-comments',
                    '-c', 'TITLE=' + name, '-c', 'LICENSE=CC0-1.0', '-o', path, wav], check=True, stderr=subprocess.DEVNULL)


def level(x, wav, kind):
    for _ in range(4):
        write(wav, x)
        x = limit(x * db(kind['target'] - loudness(wav)[0]), kind['ceiling'] - 0.5)
    return x


def make_loop(name, d):
    wav = os.path.join(d, name + '.wav')
    x = level(finish(rooms.ROOMS[name]()), wav, LOOP)
    # start the file where the loop is quietest, so the join falls in the hush
    e = ndimage.uniform_filter1d((x * x).sum(0), SR // 5, mode='wrap')
    x = np.roll(x, -int(np.argmin(e)), axis=1)
    # encode with a run-up and a run-out from the loop itself, and cut (see ogg.py)
    long = os.path.join(d, name + '.ogg')
    write(wav, np.concatenate([x[:, -4 * SR:], x, x[:, :SR]], axis=1))
    encode(long, wav, name)
    with open(long, 'rb') as f:
        data, start = ogg.cut(f.read(), 4 * SR, x.shape[1], SERIAL, decode(long, d))
    with open(os.path.join(OUT, name + '.ogg'), 'wb') as f:
        f.write(data)
    return np.roll(x, 4 * SR - start, axis=1)


def make_work(name, d):
    x = finish(works.WORKS[name][0]())
    # it ends when it has died away, with a second of its room
    e = np.sqrt(ndimage.uniform_filter1d((x * x).sum(0), SR // 4))
    last = np.nonzero(e > np.percentile(e, 90) * db(-36))[0][-1]
    x = x[:, :min(x.shape[1], last + SR)]
    a, b = int(.25 * SR), int(1.2 * SR)
    x[:, :a] *= np.sin(np.linspace(0, np.pi / 2, a)) ** 2
    x[:, -b:] *= np.cos(np.linspace(0, np.pi / 2, b)) ** 2
    wav = os.path.join(d, name + '.wav')
    x = level(x, wav, WORK)
    write(wav, x)
    encode(os.path.join(OUT, name + '.ogg'), wav, name)
    return x


def make(name, d):
    return make_work(name, d) if name in works.WORKS else make_loop(name, d)


def bands(x, hop):
    """Level in dB of eight octaves, from 63 Hz up, in steps of `hop` samples."""
    n = x.shape[-1] // hop * hop
    f = np.abs(np.fft.rfft(x.mean(0)[:n].reshape(-1, hop) * np.hanning(hop), axis=1)) ** 2
    hz = np.fft.rfftfreq(hop, 1 / SR)
    return 10 * np.log10(np.array([f[:, (hz > c / 1.42) & (hz <= c * 1.42)].mean(1) for c in 63 * 2.0 ** np.arange(8)]).T + 1e-12)


def seam(x):
    """The join against the loop's other moments: the step there and the slope's step
    (1: as large as the loop's rare ones, the 99.5th percentile), and how far the octaves
    jump from the fifth of a second before to the one after (1: a rare jump, the 95th percentile)."""
    ring = np.concatenate([x[:, -400:], x[:, :400]], axis=1)
    step = np.abs(x[:, 0] - x[:, -1]).max() / (np.percentile(np.abs(np.diff(x, axis=1)), 99.5) + 1e-9)
    slope = np.abs(np.diff(ring, 2, axis=1))[:, 396:402].max() / (np.percentile(np.abs(np.diff(x, 2, axis=1)), 99.5) + 1e-9)
    turned = bands(np.roll(x, SR * 10, axis=1), SR // 5)
    jumps = np.sqrt(np.mean(np.diff(turned, axis=0) ** 2, axis=1))
    return step, slope, jumps[49] / np.percentile(jumps, 95)


def returning(x):
    """The strongest likeness of the loop to itself, shifted by 2 to 40 s: the octaves'
    rise and fall above their beds, in tenths of a second. 1 would be a shorter loop."""
    b = bands(x, SR // 10)
    b = np.clip(b - np.median(b, axis=0) - 3, 0, 18)
    b -= b.mean(0)
    f = np.abs(np.fft.rfft(b, axis=0)) ** 2
    ac = np.fft.irfft(f, axis=0).sum(1)
    ac /= ac[0] + 1e-9
    lag = 20 + int(np.argmax(ac[20:400]))
    return ac[lag], lag / 10


def relief(x):
    """How far events stand out of the bed, in dB: the 97th percentile over the 25th
    of tenths of a second, in the octave where it is largest."""
    b = bands(x, SR // 10)
    return (np.percentile(b, 97, axis=0) - np.percentile(b, 25, axis=0)).max()


HEAD = (f'{"sound":18} {"s":>6} {"MB":>5} {"LUFS":>6} {"TP dB":>6} {"LRA":>5} {"crest":>5} {"L-R":>5} {"corr":>5} '
        f'{"step":>5} {"slope":>5} {"jump":>5} {"relief":>6} {"returns":>11}')


def measure(name, d, rendered=None):
    kind = WORK if name in works.WORKS else LOOP
    path = os.path.join(OUT, name + '.ogg')
    if not os.path.exists(path):
        print(f'{name:18} BAD: not there', flush=True)
        return False
    x = decode(path, d)
    i, tp, lra = loudness(path)
    size = os.path.getsize(path)
    seconds = x.shape[1] / SR
    rms = np.sqrt(np.mean(x * x, axis=1))
    bal = 20 * np.log10(rms[0] / rms[1])
    cor = np.corrcoef(x[0], x[1])[0, 1]
    crest = 20 * np.log10(np.abs(x).max() / np.sqrt(np.mean(x * x)))
    bad = []
    if abs(i - kind['target']) > kind['near']: bad.append('loudness')
    if tp > kind['peak']: bad.append('peak')
    if size > kind['size']: bad.append('size')
    if not kind['seconds'][0] <= seconds <= kind['seconds'][1]: bad.append('length')
    if abs(x.mean(axis=1)).max() > 2e-4: bad.append('DC')
    if abs(bal) > 1.5: bad.append('balance')
    if kind is LOOP:
        step, slope, jump = seam(x)
        like, lag = returning(x)
        join = f'{step:5.2f} {slope:5.2f} {jump:5.2f} {relief(x):6.1f} {like:5.2f} {lag:4.1f}s'
        if step > 1.5 or slope > 1.5 or jump > 1.3: bad.append('join')
        if like > .6: bad.append('repeats')
        if x.shape[1] % SR or (rendered is not None and x.shape != rendered.shape):
            bad.append('sample count')
        elif rendered is not None:      # is the coding error at the join like the error elsewhere?
            e = np.square(x - rendered).sum(0)
            k = 2048
            near = np.sqrt(max(e[:k].mean(), e[-k:].mean()) / np.median(e[:e.size // k * k].reshape(-1, k).mean(1)))
            if near > 4: bad.append(f'coding error at the join x{near:.1f}')
    else:
        edge = max(np.abs(x[:, :220]).max(), np.abs(x[:, -220:]).max())
        join = f'{"":17} {relief(x):6.1f} {"":11}'
        if edge > db(-50): bad.append('ends hard')
    print(f'{name:18} {seconds:6.2f} {size/1e6:5.2f} {i:6.1f} {tp:6.1f} {lra:5.1f} {crest:5.1f} {bal:+5.1f} {cor:+5.2f} {join}  '
          f'{"BAD: " + ", ".join(bad) if bad else "ok"}', flush=True)
    return not bad


def png(path, grey):
    """An 8-bit picture through a dark-blue-to-cream ramp, with nothing but zlib."""
    v = np.clip(grey, 0, 1)[..., None]
    ramp = np.array([[8, 10, 30], [70, 30, 110], [200, 70, 70], [250, 190, 80], [255, 252, 225]], float)
    k = np.clip(v * 4, 0, 3.999)
    i = k.astype(int)[..., 0]
    rgb = (ramp[i] * (1 - k % 1) + ramp[i + 1] * (k % 1)).astype(np.uint8)
    rows = b''.join(b'\0' + r.tobytes() for r in rgb)

    def chunk(kind, data):
        return struct.pack('>I', len(data)) + kind + data + struct.pack('>I', zlib.crc32(kind + data))
    with open(path, 'wb') as f:
        f.write(b'\x89PNG\r\n\x1a\n' + chunk(b'IHDR', struct.pack('>IIBBBBB', rgb.shape[1], rgb.shape[0], 8, 2, 0, 0, 0))
                + chunk(b'IDAT', zlib.compress(rows, 6)) + chunk(b'IEND', b''))


def spectrogram(x, width, height, win=4096):
    """Log frequency 40 Hz to 14 kHz upwards, 80 dB deep."""
    centres = np.linspace(win // 2, x.size - win // 2 - 1, width).astype(int)
    w = np.hanning(win)
    s = np.abs(np.array([np.fft.rfft(x[c - win // 2:c + win // 2] * w) for c in centres])) / w.sum() * 2
    f = np.geomspace(40, 14000, height + 1) * win / SR
    rows = []
    for lo, hi in zip(f[:-1], f[1:]):
        a, b = int(lo), int(hi) + 1
        rows.append(s[:, a:max(b, a + 1)].max(1))
    level = 20 * np.log10(np.array(rows)[::-1] + 1e-9)
    return (level + 105) / 75


def pictures(name, folder, d):
    """Above: the whole sound. Then its level, 60 dB, in half seconds. Below: three
    seconds each side of a loop's join, or the first and last three of a work."""
    x = decode(os.path.join(OUT, name + '.ogg'), d)
    m = x.mean(0)
    top = spectrogram(m, 1400, 380)
    k = SR // 2
    e = 10 * np.log10((x[:, :x.shape[1] // k * k] ** 2).mean(0).reshape(-1, k).mean(1) + 1e-9)
    y = 1 - np.clip((e[(np.arange(1400) * e.size // 1400)] + 70) / 60, 0, 1)
    curve = np.where(np.arange(90)[:, None] / 90 >= y[None], .7, 0)
    low = spectrogram(np.concatenate([m[-3 * SR:], m[:3 * SR]]), 1400, 160, 2048)
    line = np.ones((3, 1400))
    png(os.path.join(folder, name + '.png'), np.vstack([top, line, curve, line, low]))


def main():
    p = argparse.ArgumentParser(prog='make-sound')
    p.add_argument('sounds', nargs='*', help='default: all')
    p.add_argument('--check', action='store_true', help='only measure')
    p.add_argument('--pictures', metavar='DIR', help='draw spectrograms there')
    a = p.parse_args()
    names = a.sounds or list(ALL)
    for n in names:
        if n not in ALL:
            sys.exit(f'make-sound: no sound {n}; there are: {" ".join(ALL)}')
    os.makedirs(OUT, exist_ok=True)
    good = True
    print(HEAD)
    with tempfile.TemporaryDirectory() as d:
        for n in names:
            good &= measure(n, d, None if a.check else make(n, d))
            if a.pictures:
                os.makedirs(a.pictures, exist_ok=True)
                pictures(n, a.pictures, d)
    total = sum(os.path.getsize(os.path.join(OUT, f)) for f in os.listdir(OUT))
    print(f'the folder: {total / 1e6:.2f} MB of {FOLDER_BYTES / 1e6:.0f}' + ('' if total < FOLDER_BYTES else '  BAD: too large'))
    sys.exit(0 if good and total < FOLDER_BYTES else 1)


if __name__ == '__main__':
    main()
