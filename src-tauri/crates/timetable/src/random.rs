//! A small random source: the same numbers for the same seed on every machine and in every version.

/// xorshift64*, after Marsaglia and Vigna.
#[derive(Debug, Clone)]
pub struct Random(u64);

impl Random {
    /// A source of its own for each `stream` of a seed.
    pub const fn new(seed: u64, stream: u64) -> Self {
        // One round of splitmix64 spreads seeds that differ by little, and never leaves 0.
        let mut mixed = seed ^ stream.wrapping_mul(0xD1B5_4A32_D192_ED03).wrapping_add(0x9E37_79B9_7F4A_7C15);
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        Self((mixed ^ (mixed >> 31)) | 1)
    }

    /// Thirty-two random bits.
    pub const fn bits(&mut self) -> u32 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 32) as u32
    }

    /// A number below `bound`, which is below 2^32; 0 where the bound is 0.
    pub const fn below(&mut self, bound: usize) -> usize {
        ((self.bits() as u64 * bound as u64) >> 32) as usize
    }
}
