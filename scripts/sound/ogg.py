"""Cutting a seamless loop out of a longer Ogg Vorbis stream.

An encoder does not know what comes before the first sample and after the last,
so the two edges of an ordinary file are its worst places, and in a loop they
meet. Here the loop is encoded with a run-up and a run-out (its own end and its
own start), and then cut at a packet's boundary without decoding: the packet
before the cut stays to prime the decoder, and the last page's granule position
ends the stream at exactly the loop's length.
"""
import struct


def _table():
    out = []
    for i in range(256):
        c = i << 24
        for _ in range(8):
            c = (c << 1) ^ 0x04C11DB7 if c & 0x80000000 else c << 1
        out.append(c & 0xFFFFFFFF)
    return out


TABLE = _table()


def crc(data):
    c = 0
    for b in data:
        c = ((c << 8) & 0xFFFFFFFF) ^ TABLE[(c >> 24) ^ b]
    return c


def packets(data):
    """[(packet, granule position if it is the last to end on its page, else None)]"""
    out, part, i = [], b'', 0
    while i < len(data):
        assert data[i:i + 4] == b'OggS'
        granule = struct.unpack_from('<q', data, i + 6)[0]
        n = data[i + 26]
        lacing = data[i + 27:i + 27 + n]
        i += 27 + n
        ended = None
        for size in lacing:
            part += data[i:i + size]
            i += size
            if size < 255:
                out.append([part, None])
                part, ended = b'', len(out) - 1
        if ended is not None:
            out[ended][1] = granule
    return out


def page(ps, granule, serial, number, flags):
    lacing = b''.join(b'\xff' * (len(p) // 255) + bytes([len(p) % 255]) for p in ps)
    assert len(lacing) < 256
    head = b'OggS' + struct.pack('<BBqIIIB', 0, flags, granule, serial, number, 0, len(lacing))
    body = head + lacing + b''.join(ps)
    return body[:22] + struct.pack('<I', crc(body)) + body[26:]


def blocks(ps):
    """Block sizes of the audio packets. libvorbis writes two modes, short and long."""
    ident = ps[0][0]
    assert ident[:7] == b'\x01vorbis'
    sizes = (1 << (ident[28] & 15), 1 << (ident[28] >> 4))
    return [sizes[(p[0] >> 1) & 1] for p, _ in ps[3:]]


def cut(data, run_up, length, serial, decoded):
    """The stream of exactly `length` samples that starts at a packet boundary in
    the run-up. Of the boundaries in its second half, that one is taken where the
    decoded signal fits its own repetition best, in value and in slope. Returns the
    stream with the number of the sample where it starts.
    """
    ps = packets(data)
    head, audio, size = [p for p, _ in ps[:3]], ps[3:], blocks(ps)
    ends, at = [], 0        # where each packet's samples end; the first gives none
    for i, (_, g) in enumerate(audio):
        at += (size[i - 1] + size[i]) // 4 if i else 0
        ends.append(at)
        assert g is None or g == at or i == len(audio) - 1, 'block sizes misread'
    
    def misfit(e):
        d = decoded[:, e - 1:e + 2] - decoded[:, e + length - 1:e + length + 2]
        return abs(d).max()
    first = min((i for i, e in enumerate(ends) if run_up / 2 <= e <= run_up), key=lambda i: misfit(ends[i]))
    start = ends[first]
    last = next(i for i, e in enumerate(ends) if e - start >= length)
    pages = [page(head[:1], 0, serial, 0, 2), page(head[1:], 0, serial, 1, 0)]
    held = []
    for i in range(first, last + 1):
        held.append(audio[i][0])
        # short pages; the last holds at least the two packets that end the loop
        full = sum(len(p) // 255 + 1 for p in held) > 40 and last - i > 4
        if full or i == last:
            pages.append(page(held, min(ends[i] - start, length), serial, len(pages), 4 if i == last else 0))
            held = []
    return b''.join(pages), start
