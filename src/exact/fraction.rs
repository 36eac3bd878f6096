//! A fraction in lowest terms: in two 64-bit numbers where they fit, else in numbers of any size.

use std::cmp::Ordering;
use std::ops::{Add, Div, Mul, Sub};

use num_bigint::BigInt;
use num_rational::{BigRational, Ratio};
use num_traits::{Pow, Signed, ToPrimitive, Zero};

/// A fraction. It is `Small` whenever it can be, so that equal fractions have equal parts.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(super) enum Fraction {
    Small(Ratio<i64>),
    Big(Box<BigRational>),
}

/// Decimals up to which a small fraction times a power of ten, doubled, stays within an `i128`.
const SMALL_DECIMALS: u8 = 18;

impl Fraction {
    pub(super) const fn integer(n: i64) -> Self {
        Self::Small(Ratio::new_raw(n, 1))
    }

    /// `numerator / denominator`, of which the second is not zero.
    pub(super) fn of(numerator: i128, denominator: i128) -> Self {
        Self::narrow(Ratio::new(numerator, denominator))
    }

    pub(super) fn big(ratio: BigRational) -> Self {
        match (ratio.numer().to_i64(), ratio.denom().to_i64()) {
            (Some(numer), Some(denom)) => Self::Small(Ratio::new_raw(numer, denom)),
            _ => Self::Big(Box::new(ratio)),
        }
    }

    fn narrow(ratio: Ratio<i128>) -> Self {
        let (numer, denom) = ratio.into_raw();
        match (i64::try_from(numer), i64::try_from(denom)) {
            (Ok(numer), Ok(denom)) => Self::Small(Ratio::new_raw(numer, denom)),
            _ => Self::Big(Box::new(BigRational::new_raw(numer.into(), denom.into()))),
        }
    }

    /// In parts of any size.
    pub(super) fn widened(&self) -> BigRational {
        match self {
            Self::Small(small) => {
                BigRational::new_raw((*small.numer()).into(), (*small.denom()).into())
            }
            Self::Big(big) => big.as_ref().clone(),
        }
    }

    pub(super) fn is_zero(&self) -> bool {
        matches!(self, Self::Small(small) if small.is_zero())
    }

    pub(super) fn is_negative(&self) -> bool {
        match self {
            Self::Small(small) => small.is_negative(),
            Self::Big(big) => big.is_negative(),
        }
    }

    pub(super) fn is_integer(&self) -> bool {
        match self {
            Self::Small(small) => small.is_integer(),
            Self::Big(big) => big.is_integer(),
        }
    }

    /// The whole number it is, where it is one and fits.
    pub(super) fn to_integer(&self) -> Option<i64> {
        match self {
            Self::Small(small) => small.is_integer().then(|| *small.numer()),
            Self::Big(_) => None,
        }
    }

    pub(super) fn ceil(&self) -> Self {
        match self {
            Self::Small(small) => Self::narrow(wide(*small).ceil()),
            Self::Big(big) => Self::big(big.ceil()),
        }
    }

    /// Times ten to the power of `decimals`, rounded half away from zero.
    pub(super) fn scaled(&self, decimals: u8) -> BigOrSmall {
        match self {
            Self::Small(small) if decimals <= SMALL_DECIMALS => {
                let unit = 10_i128.pow(u32::from(decimals));
                BigOrSmall::Small((wide(*small) * unit).round().to_integer())
            }
            _ => BigOrSmall::Big(
                (self.widened() * power_of_ten(decimals))
                    .round()
                    .to_integer(),
            ),
        }
    }

    /// Rounded half away from zero to so many decimals.
    pub(super) fn rounded(&self, decimals: u8) -> Self {
        match self.scaled(decimals) {
            BigOrSmall::Small(n) => Self::of(n, 10_i128.pow(u32::from(decimals))),
            BigOrSmall::Big(n) => Self::big(BigRational::new(n, power_of_ten(decimals))),
        }
    }

    /// By what this does to fractions small and big.
    fn by(
        &self,
        other: &Self,
        small: impl FnOnce(Ratio<i128>, Ratio<i128>) -> Ratio<i128>,
        big: impl FnOnce(BigRational, BigRational) -> BigRational,
    ) -> Self {
        match (self, other) {
            // With parts of 64 bits no product, and no sum of two, leaves an `i128`.
            (Self::Small(a), Self::Small(b)) => Self::narrow(small(wide(*a), wide(*b))),
            _ => Self::big(big(self.widened(), other.widened())),
        }
    }
}

/// A whole number.
pub(super) enum BigOrSmall {
    Small(i128),
    Big(BigInt),
}

pub(super) fn power_of_ten(decimals: u8) -> BigInt {
    Pow::pow(BigInt::from(10), u32::from(decimals))
}

fn wide(small: Ratio<i64>) -> Ratio<i128> {
    Ratio::new_raw((*small.numer()).into(), (*small.denom()).into())
}

impl Ord for Fraction {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self, other) {
            (Self::Small(a), Self::Small(b)) => {
                let part = |n: &i64, d: &i64| i128::from(*n) * i128::from(*d);
                part(a.numer(), b.denom()).cmp(&part(b.numer(), a.denom()))
            }
            _ => self.widened().cmp(&other.widened()),
        }
    }
}

impl PartialOrd for Fraction {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

macro_rules! operator {
    ($trait:ident, $method:ident) => {
        impl $trait for &Fraction {
            type Output = Fraction;
            fn $method(self, other: &Fraction) -> Fraction {
                self.by(other, $trait::$method, $trait::$method)
            }
        }
    };
}
operator!(Add, add);
operator!(Sub, sub);
operator!(Mul, mul);
// The divisor is not zero.
operator!(Div, div);

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn part() -> impl Strategy<Value = i64> {
        prop_oneof![
            Just(i64::MAX),
            Just(i64::MIN),
            Just(i64::MIN + 1),
            Just(0),
            -20_i64..20,
            any::<i64>(),
        ]
    }

    fn fraction() -> impl Strategy<Value = BigRational> {
        let denominator = part().prop_filter("zero", |d| *d != 0);
        (part(), denominator, part()).prop_map(|(n, d, m)| {
            // Some are beyond 64 bits.
            let beyond = if m % 3 == 0 {
                BigInt::from(m) * m + 1
            } else {
                1.into()
            };
            BigRational::new(BigInt::from(n) * &beyond, d.into())
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, rng_seed: proptest::test_runner::RngSeed::Fixed(1), ..ProptestConfig::default() })]

        /// Whatever size the parts have, the result is that of fractions of any size, in the one form.
        #[test]
        fn small_and_big_count_alike(a in fraction(), b in fraction(), decimals in 0_u8..25) {
            let (x, y) = (Fraction::big(a.clone()), Fraction::big(b.clone()));
            let same = |one: Fraction, other: BigRational| one == Fraction::big(other);
            prop_assert!(same(&x + &y, &a + &b));
            prop_assert!(same(&x - &y, &a - &b));
            prop_assert!(same(&x * &y, &a * &b));
            if !y.is_zero() {
                prop_assert!(same(&x / &y, &a / &b));
            }
            prop_assert_eq!(x.cmp(&y), a.cmp(&b));
            prop_assert!(same(x.ceil(), a.ceil()));
            let unit = BigRational::from_integer(power_of_ten(decimals));
            prop_assert!(same(x.rounded(decimals), (&a * &unit).round() / unit));
            prop_assert_eq!(x.is_negative(), a.is_negative());
            prop_assert_eq!(x.is_integer(), a.is_integer());
            prop_assert_eq!(x.widened(), a);
        }
    }
}
