//! Medians, percentiles and rounding.

use serde_json::Value;

/// The number that so many of a hundred do not exceed; none of none.
pub(super) fn percentile(numbers: &[f64], percent: usize) -> Option<f64> {
    let mut sorted = numbers.to_vec();
    sorted.sort_by(f64::total_cmp);
    let rank = (sorted.len() * percent).div_ceil(100).max(1);
    sorted.get(rank - 1).copied()
}

/// The number in the middle.
pub(super) fn median(numbers: &[f64]) -> Option<f64> {
    percentile(numbers, 50)
}

/// The largest.
pub(super) fn worst(numbers: &[f64]) -> Option<f64> {
    percentile(numbers, 100)
}

/// Rounds every number inside to hundredths: more is noise.
pub(super) fn round(value: &mut Value) {
    match value {
        Value::Array(values) => values.iter_mut().for_each(round),
        Value::Object(values) => values.values_mut().for_each(round),
        Value::Number(number) if number.is_f64() => {
            let rounded = number.as_f64().map(|number| (number * 100.0).round() / 100.0);
            *value = rounded.map_or(Value::Null, Value::from);
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_stands_in_the_middle() {
        assert_eq!(median(&[9.0, 1.0, 5.0]), Some(5.0));
        assert_eq!(median(&[4.0, 1.0, 2.0, 3.0]), Some(2.0));
        assert_eq!(median(&[7.0]), Some(7.0));
        assert_eq!(median(&[]), None);
    }

    #[test]
    fn so_many_of_a_hundred_do_not_exceed_a_percentile() {
        let numbers: Vec<f64> = (1..=100_u8).rev().map(f64::from).collect();
        assert_eq!(percentile(&numbers, 95), Some(95.0));
        assert_eq!(percentile(&numbers, 0), Some(1.0));
        assert_eq!(worst(&numbers), Some(100.0));
        assert_eq!(percentile(&[1.0, 2.0, 3.0], 95), Some(3.0));
    }

    #[test]
    fn rounding_goes_all_the_way_down_and_leaves_counts_alone() {
        let mut value = serde_json::json!({ "a": [1.2345, 7], "b": { "c": 0.699_999 }, "d": null });
        round(&mut value);
        assert_eq!(value, serde_json::json!({ "a": [1.23, 7], "b": { "c": 0.7 }, "d": null }));
    }
}
