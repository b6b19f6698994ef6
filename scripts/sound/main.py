"""Render, master, encode and measure. See ../make-sound."""
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
from core import SR, db, finish, limit

OUT = os.path.normpath(os.path.join(os.path.dirname(os.path.abspath(__file__)),
                                    '..', '..', 'assets', 'china-flows', 'sound'))
TARGET, CEILING, QUALITY, LIMIT_BYTES, SERIAL = -23.0, -7.0, '4', 1_300_000, 1921


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


def make(name, d):
    x = finish(rooms.ROOMS[name]())
    wav = os.path.join(d, name + '.wav')
    for _ in range(3):
        write(wav, x)
        x = limit(x * db(TARGET - loudness(wav)[0]), CEILING - 0.5)
    # start the file where the loop is quietest, so the join falls in the hush
    e = ndimage.uniform_filter1d((x * x).sum(0), SR // 5, mode='wrap')
    x = np.roll(x, -int(np.argmin(e)), axis=1)
    # encode with a run-up and a run-out from the loop itself, and cut (see ogg.py)
    long = os.path.join(d, name + '.ogg')
    write(wav, np.concatenate([x[:, -4 * SR:], x, x[:, :SR]], axis=1))
    subprocess.run(['oggenc', '-Q', '-q', QUALITY, '-s', str(SERIAL), '--discard-comments',
                    '-c', 'TITLE=' + name, '-c', 'LICENSE=CC0-1.0', '-o', long, wav], check=True, stderr=subprocess.DEVNULL)
    with open(long, 'rb') as f:
        data, start = ogg.cut(f.read(), 4 * SR, x.shape[1], SERIAL, decode(long, d))
    with open(os.path.join(OUT, name + '.ogg'), 'wb') as f:
        f.write(data)
    return np.roll(x, 4 * SR - start, axis=1)


def measure(name, d, rendered=None):
    path = os.path.join(OUT, name + '.ogg')
    x = decode(path, d)
    i, tp, lra = loudness(path)
    size = os.path.getsize(path)
    diff = np.abs(np.diff(x, axis=1))
    join = np.abs(x[:, 0] - x[:, -1]).max()
    typical, rare = np.median(diff.max(0)), np.percentile(diff.max(0), 99.5)
    # curvature at the join against the rest: a click is a corner
    ring = np.concatenate([x[:, -400:], x[:, :400]], axis=1)
    bend = np.abs(np.diff(ring, 3, axis=1)).max(0)
    corner = bend[390:405].max() / (np.percentile(np.abs(np.diff(x, 3, axis=1)), 99.9) + 1e-9)
    rms = np.sqrt(np.mean(x * x, axis=1))
    bal = 20 * np.log10(rms[0] / rms[1])
    cor = np.corrcoef(x[0], x[1])[0, 1]
    bad = []
    if abs(i - TARGET) > .5: bad.append('loudness')
    if tp > -6: bad.append('peak')
    if size > LIMIT_BYTES: bad.append('size')
    if not 60 <= x.shape[1] / SR <= 90: bad.append('length')
    edge = ''
    if x.shape[1] % SR or (rendered is not None and x.shape != rendered.shape):
        bad.append('sample count')
    elif rendered is not None:      # is the coding error at the join like the error elsewhere?
        e = np.square(x - rendered).sum(0)
        k = 2048
        near = np.sqrt(max(e[:k].mean(), e[-k:].mean()) / np.median(e[:e.size // k * k].reshape(-1, k).mean(1)))
        edge = f', coding error there x{near:.2f}'
    if join > rare * 1.5 + 1e-3 or corner > 2: bad.append('join')
    if abs(x.mean(axis=1)).max() > 2e-4: bad.append('DC')
    if abs(bal) > 1: bad.append('balance')
    print(f'{name:11} {x.shape[1]/SR:6.2f} s {size/1e6:5.2f} MB  I {i:6.1f} LUFS  TP {tp:6.1f}  LRA {lra:4.1f}  '
          f'DC {abs(x.mean(axis=1)).max():.0e}  L/R {bal:+.1f} dB  corr {cor:+.2f}  '
          f'join {join:.5f} (median step {typical:.5f}, 99.5% {rare:.5f}), corner {corner:.2f}{edge}  '
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
    """Above: the whole loop. Below: three seconds each side of the join."""
    x = decode(os.path.join(OUT, name + '.ogg'), d)
    m = x.mean(0)
    top = spectrogram(m, 1400, 380)
    low = spectrogram(np.concatenate([m[-3 * SR:], m[:3 * SR]]), 1400, 200, 2048)
    png(os.path.join(folder, name + '.png'), np.vstack([top, np.ones((3, 1400)), low]))


def main():
    p = argparse.ArgumentParser(prog='make-sound')
    p.add_argument('rooms', nargs='*', help='default: all')
    p.add_argument('--check', action='store_true', help='only measure')
    p.add_argument('--pictures', metavar='DIR', help='draw spectrograms there')
    a = p.parse_args()
    names = a.rooms or list(rooms.ROOMS)
    for n in names:
        if n not in rooms.ROOMS:
            sys.exit(f'make-sound: no room {n}; there are: {" ".join(rooms.ROOMS)}')
    os.makedirs(OUT, exist_ok=True)
    good = True
    with tempfile.TemporaryDirectory() as d:
        for n in names:
            good &= measure(n, d, None if a.check else make(n, d))
            if a.pictures:
                os.makedirs(a.pictures, exist_ok=True)
                pictures(n, a.pictures, d)
    sys.exit(0 if good else 1)


if __name__ == '__main__':
    main()
