/** The fields of a message of Protocol Buffers, by number, each with all its values: numbers as BigInt, the rest as bytes. */
export function fieldsOf(bytes) {
  const fields = {};
  for (let at = 0; at < bytes.length; ) {
    const key = Number(varint());
    const [number, type] = [key >> 3, key & 7];
    (fields[number] ??= []).push(type === 0 ? varint() : take(type === 1 ? 8 : type === 5 ? 4 : Number(varint())));

    function take(length) {
      at += length;
      return bytes.subarray(at - length, at);
    }
    function varint() {
      let value = 0n;
      for (let shift = 0n; ; shift += 7n) {
        const byte = bytes[at++];
        value |= BigInt(byte & 127) << shift;
        if (byte < 128) return value;
      }
    }
  }
  return fields;
}
