// Undoes a fold of dashboard/publish/far.py: steps that take what is left, and repeat what stands further back. Pure.
{
  // Whole numbers, seven bits a byte, the lowest first, from `at` to `end`.
  const numbers = (bytes, at, end) => {
    const found = [];
    for (let value = 0, scale = 1; at < end; at += 1) {
      value += (bytes[at] & 127) * scale;
      scale *= 128;
      if (bytes[at] > 127) continue;
      found.push(value);
      [value, scale] = [0, 1];
    }
    return found;
  };

  const unfold = (folded) => {
    const start = folded.findIndex((byte) => byte < 128) + 1;
    const [size] = numbers(folded, 0, start);
    const steps = numbers(folded, start, start + size);
    let left = start + size;
    const made = new Uint8Array(folded.length - left + steps.reduce((sum, value, at) => (at % 3 === 1 ? sum + value : sum), 0));
    let to = 0;
    for (let at = 0; at < steps.length; at += 3) {
      const [taken, length, back] = [steps[at], steps[at + 1], steps[at + 2]];
      made.set(folded.subarray(left, left + taken), to);
      left += taken;
      to += taken;
      made.copyWithin(to, to - back, to - back + length);
      to += length;
    }
    made.set(folded.subarray(left), to);
    return made;
  };

  (globalThis.hanois ??= {}).far = { unfold };
}
