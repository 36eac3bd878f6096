//! Exact numbers: weights, values, points and thresholds as reduced fractions, never floats.

mod fraction;

use std::fmt;
use std::ops::{Add, Div, Mul, Sub};
use std::str::FromStr;

use num_bigint::BigInt;
use num_rational::BigRational;

use fraction::{BigOrSmall, Fraction, power_of_ten};

/// An exact number. It decides every total, threshold and tie; it is a fraction because
/// means over members and renormalised weights do not end in decimals.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Exact(Fraction);

/// Why a text is not an exact decimal number.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("«{0}» is not a decimal number such as 3, 17.5 or 0.25")]
pub struct NotADecimal(pub String);

/// Decimal digits that an input number may have on either side of the point.
const MAX_DIGITS: usize = 18;

impl Exact {
    /// Zero.
    #[must_use]
    pub fn zero() -> Self {
        Self::from(0)
    }

    /// The fraction `numerator / denominator`; zero when the denominator is zero.
    #[must_use]
    pub fn ratio(numerator: i64, denominator: i64) -> Self {
        if denominator == 0 {
            return Self::zero();
        }
        Self(Fraction::of(numerator.into(), denominator.into()))
    }

    /// True for exactly zero.
    #[must_use]
    pub fn is_zero(&self) -> bool {
        self.0.is_zero()
    }

    /// True below zero.
    #[must_use]
    pub fn is_negative(&self) -> bool {
        self.0.is_negative()
    }

    /// True for a whole number.
    #[must_use]
    pub fn is_integer(&self) -> bool {
        self.0.is_integer()
    }

    /// The whole number it is, where it is one and fits.
    #[must_use]
    pub fn to_integer(&self) -> Option<i64> {
        self.0.to_integer()
    }

    /// The quotient, or `None` where `other` is zero.
    #[must_use]
    pub fn over(&self, other: &Self) -> Option<Self> {
        (!other.is_zero()).then(|| Self(&self.0 / &other.0))
    }

    /// The least whole number that is not below it.
    #[must_use]
    pub fn ceil(&self) -> Self {
        Self(self.0.ceil())
    }

    /// Rounded half away from zero ("half up" for points) to `decimals` places.
    #[must_use]
    pub fn rounded(&self, decimals: u8) -> Self {
        Self(self.0.rounded(decimals))
    }

    /// As a decimal text with exactly `decimals` places, rounded half away from zero.
    #[must_use]
    pub fn to_fixed(&self, decimals: u8) -> String {
        let (digits, negative) = match self.0.scaled(decimals) {
            BigOrSmall::Small(n) => (n.unsigned_abs().to_string(), n < 0),
            BigOrSmall::Big(n) => (n.magnitude().to_string(), n < BigInt::ZERO),
        };
        let places = usize::from(decimals);
        let digits = format!("{digits:0>width$}", width = places + 1);
        let (whole, part) = digits.split_at(digits.len() - places);
        let sign = if negative { "-" } else { "" };
        if part.is_empty() {
            format!("{sign}{whole}")
        } else {
            format!("{sign}{whole}.{part}")
        }
    }

    /// The shortest exact decimal text where there is one (`59.5`), else twelve places.
    #[must_use]
    pub fn to_plain(&self) -> String {
        (0..=12)
            .find(|d| self.rounded(*d) == *self)
            .map_or_else(|| self.to_fixed(12), |d| self.to_fixed(d))
    }

    /// Cents as euro with a decimal point and no more decimals than needed: `1234.5`.
    #[must_use]
    pub fn euro(cents: i64) -> String {
        Self::ratio(cents, 100).to_plain()
    }

    /// The exact decimal that a float literal was written as (its shortest form).
    /// Call files in TOML hand numbers over as floats.
    ///
    /// # Errors
    /// When the float is not finite or needs an exponent beyond the accepted digits.
    pub fn from_float_literal(literal: f64) -> Result<Self, NotADecimal> {
        format!("{literal}").parse()
    }

    /// In parts of any size, for arithmetic that needs them.
    pub(crate) fn fraction(&self) -> BigRational {
        self.0.widened()
    }

    /// The fraction `numerator / denominator`, of which the second is not zero.
    pub(crate) fn of(numerator: i128, denominator: i128) -> Self {
        Self(Fraction::of(numerator, denominator))
    }
}

impl From<i64> for Exact {
    fn from(n: i64) -> Self {
        Self(Fraction::integer(n))
    }
}

impl FromStr for Exact {
    type Err = NotADecimal;

    fn from_str(text: &str) -> Result<Self, NotADecimal> {
        let bad = || NotADecimal(text.to_owned());
        let trimmed = text.trim();
        let (negative, digits) = match trimmed.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, trimmed.strip_prefix('+').unwrap_or(trimmed)),
        };
        let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
        let ok = |s: &str| s.len() <= MAX_DIGITS && s.bytes().all(|b| b.is_ascii_digit());
        if !ok(whole) || !ok(part) || (whole.is_empty() && part.is_empty()) || digits.ends_with('.')
        {
            return Err(bad());
        }
        let number: BigInt = format!("{whole}{part}").parse().map_err(|_| bad())?;
        let places = u8::try_from(part.len()).map_err(|_| bad())?;
        let number = if negative { -number } else { number };
        Ok(Self(Fraction::big(BigRational::new(
            number,
            power_of_ten(places),
        ))))
    }
}

impl fmt::Display for Exact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.to_plain())
    }
}

impl fmt::Debug for Exact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.to_plain())
    }
}

macro_rules! operator {
    ($trait:ident, $method:ident, $op:tt) => {
        impl $trait for &Exact {
            type Output = Exact;
            fn $method(self, other: &Exact) -> Exact {
                Exact(&self.0 $op &other.0)
            }
        }
        impl $trait for Exact {
            type Output = Exact;
            fn $method(self, other: Exact) -> Exact {
                Exact(&self.0 $op &other.0)
            }
        }
    };
}
operator!(Add, add, +);
operator!(Sub, sub, -);
operator!(Mul, mul, *);

impl Div<i64> for Exact {
    type Output = Exact;
    /// Division by a count; by zero it gives zero.
    fn div(self, count: i64) -> Exact {
        if count == 0 {
            Self::zero()
        } else {
            Exact(&self.0 / &Fraction::integer(count))
        }
    }
}

impl std::iter::Sum for Exact {
    fn sum<I: Iterator<Item = Exact>>(items: I) -> Exact {
        items.fold(Exact::zero(), |a, b| a + b)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::panic)]
    use super::*;

    fn x(text: &str) -> Exact {
        text.parse().unwrap_or_else(|e| panic!("{e}"))
    }

    #[test]
    fn decimals_come_back_as_written() {
        for text in ["0", "59.5", "-0.25", "17.5", "1000000"] {
            assert_eq!(x(text).to_plain(), text);
        }
        assert_eq!(x("0.70"), Exact::ratio(7, 10));
        assert_eq!(Exact::from_float_literal(0.1), Ok(Exact::ratio(1, 10)));
    }

    #[test]
    fn rounding_is_half_away_from_zero() {
        assert_eq!(x("5.535").to_fixed(2), "5.54");
        assert_eq!(x("-5.535").to_fixed(2), "-5.54");
        assert_eq!(Exact::ratio(2, 3).to_fixed(3), "0.667");
        assert_eq!(x("0.004").to_fixed(2), "0.00");
        assert_eq!(x("7").to_fixed(1), "7.0");
    }

    #[test]
    fn what_is_no_decimal_is_refused() {
        for text in [
            "",
            "-",
            ".",
            "3.",
            "1e5",
            "NaN",
            "3,5",
            "0x10",
            "1 2",
            "9999999999999999999999",
        ] {
            assert!(text.parse::<Exact>().is_err(), "{text}");
        }
        assert!(Exact::from_float_literal(f64::INFINITY).is_err());
    }
}
