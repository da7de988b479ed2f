/** A code for each symbol: its bits, in the order in which they are written, and how many. */
export interface PrefixCode {
  /** 0 for symbols that do not occur. */
  readonly lengths: Uint8Array;
  /** `bits << 4 | length` for each symbol: one look instead of two. */
  readonly entries: Uint32Array;
}

/** Counts lie below 2²² and symbols below this: sorted as one number. */
const SYMBOL_PLACES = 512;

/**
 * Makes the code that writes symbols which occur so often (`counts`) in the fewest bits, where none
 * may take more than `longest`. Source: RFC 1951, section 3.2.2
 */
export function createPrefixCode(counts: Uint32Array, longest: number): PrefixCode {
  const lengths = codeLengths(counts, longest);
  return { lengths, entries: codesOf(lengths, longest) };
}

/** Huffman's lengths, by his two queues over sorted counts. */
function codeLengths(counts: Uint32Array, longest: number): Uint8Array {
  const sorted = sortedByCount(counts);
  const lengths = new Uint8Array(counts.length);
  // One symbol alone needs a bit all the same.
  if (sorted.length === 1) lengths[symbolIn(sorted[0] ?? 0)] = 1;
  if (sorted.length < 2) return lengths;
  const leavesAtDepth = shortened(countLeaves(parentsOf(sorted), sorted.length), longest);
  let rarest = sorted.length;
  for (let length = 1; length <= longest; length += 1) {
    for (let leaves = leavesAtDepth[length] ?? 0; leaves > 0; leaves -= 1) {
      rarest -= 1;
      lengths[symbolIn(sorted[rarest] ?? 0)] = length;
    }
  }
  return lengths;
}

/** The symbols that occur, the rarest first, each together with its count. */
function sortedByCount(counts: Uint32Array): Uint32Array {
  const occurring: number[] = [];
  for (let symbol = 0; symbol < counts.length; symbol += 1) {
    const count = counts[symbol] ?? 0;
    if (count > 0) occurring.push(count * SYMBOL_PLACES + symbol);
  }
  return Uint32Array.from(occurring).toSorted();
}

function symbolIn(countAndSymbol: number): number {
  return countAndSymbol % SYMBOL_PLACES;
}

/** The tree that joins the two rarest again and again: the parent of each leaf and each joint. */
function parentsOf(sorted: Uint32Array): Uint16Array {
  const leafCount = sorted.length;
  const nodeCount = 2 * leafCount - 1;
  const weights = new Float64Array(nodeCount);
  const parents = new Uint16Array(nodeCount);
  for (let leaf = 0; leaf < leafCount; leaf += 1) {
    weights[leaf] = Math.floor((sorted[leaf] ?? 0) / SYMBOL_PLACES);
  }
  let nextLeaf = 0;
  let nextJoint = leafCount;
  for (let joint = leafCount; joint < nodeCount; joint += 1) {
    for (let child = 0; child < 2; child += 1) {
      const isLeaf =
        nextLeaf < leafCount &&
        (nextJoint >= joint || (weights[nextLeaf] ?? 0) <= (weights[nextJoint] ?? 0));
      const node = isLeaf ? nextLeaf : nextJoint;
      if (isLeaf) nextLeaf += 1;
      else nextJoint += 1;
      weights[joint] = (weights[joint] ?? 0) + (weights[node] ?? 0);
      parents[node] = joint;
    }
  }
  return parents;
}

/** How many leaves lie at each depth of the tree. */
function countLeaves(parents: Uint16Array, leafCount: number): Uint32Array {
  const depths = new Uint16Array(parents.length);
  const leaves = new Uint32Array(leafCount);
  for (let node = parents.length - 2; node >= 0; node -= 1) {
    const depth = (depths[parents[node] ?? 0] ?? 0) + 1;
    depths[node] = depth;
    if (node < leafCount) leaves[depth] = (leaves[depth] ?? 0) + 1;
  }
  return leaves;
}

/** Leaves that lie too deep come up, and as many others go down as make room for them. */
function shortened(leaves: Uint32Array, longest: number): Uint32Array {
  const shorter = new Uint32Array(longest + 1);
  // Of all codes of the longest length, so many are taken.
  let taken = 0;
  for (let depth = 1; depth < leaves.length; depth += 1) {
    const count = leaves[depth] ?? 0;
    const length = Math.min(depth, longest);
    shorter[length] = (shorter[length] ?? 0) + count;
    taken += count << (longest - length);
  }
  for (; taken > 1 << longest; taken -= 1) {
    let depth = longest - 1;
    while ((shorter[depth] ?? 0) === 0) depth -= 1;
    shorter[depth] = (shorter[depth] ?? 0) - 1;
    shorter[depth + 1] = (shorter[depth + 1] ?? 0) + 2;
    shorter[longest] = (shorter[longest] ?? 0) - 1;
  }
  return shorter;
}

function codesOf(lengths: Uint8Array, longest: number): Uint32Array {
  const lengthCounts = new Uint32Array(longest + 1);
  for (const length of lengths) lengthCounts[length] = (lengthCounts[length] ?? 0) + 1;
  lengthCounts[0] = 0;
  const nextCodes = new Uint32Array(longest + 1);
  for (let length = 1; length <= longest; length += 1) {
    nextCodes[length] = ((nextCodes[length - 1] ?? 0) + (lengthCounts[length - 1] ?? 0)) << 1;
  }
  const entries = new Uint32Array(lengths.length);
  for (let symbol = 0; symbol < lengths.length; symbol += 1) {
    const length = lengths[symbol] ?? 0;
    if (length === 0) continue;
    const code = nextCodes[length] ?? 0;
    nextCodes[length] = code + 1;
    entries[symbol] = (reversed(code, length) << 4) | length;
  }
  return entries;
}

/** Codes are written from their first bit on, all else from the last. */
function reversed(bits: number, count: number): number {
  let mirrored = 0;
  for (let rest = bits, bit = 0; bit < count; bit += 1, rest >>= 1) {
    mirrored = (mirrored << 1) | (rest & 1);
  }
  return mirrored;
}
