#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use super::*;
use proptest::prelude::*;

fn valid() -> impl Strategy<Value = String> {
    (0_i32..36_500, 0_u32..1000).prop_map(|(day, sequence)| {
        let birth =
            NaiveDate::from_ymd_opt(1920, 1, 1).unwrap() + chrono::Days::new(u64::try_from(day).unwrap());
        let unchecked = format!("500236{}{sequence:03}", birth.format("%Y%m%d"));
        let check = check_character(&unchecked).unwrap();
        format!("{unchecked}{check}")
    })
}

#[test]
fn the_two_numbers_of_the_standard_are_valid() {
    let woman = IdNumber::parse("11010519491231002X").unwrap();
    assert_eq!((woman.sex(), woman.birth_date().to_string()), (Sex::Female, "1949-12-31".to_owned()));
    let man = IdNumber::parse("440524188001010014").unwrap();
    assert_eq!((man.sex(), man.birth_date().to_string()), (Sex::Male, "1880-01-01".to_owned()));
}

#[test]
fn ways_of_typing_a_number_are_forgiven() {
    for typed in [" 110105 19491231 002x ", "１１０１０５１９４９１２３１００２Ｘ", "'11010519491231002X"]
    {
        assert_eq!(IdNumber::parse(typed).unwrap().digits(), "11010519491231002X");
    }
}

#[test]
fn a_number_shows_masked_even_to_a_log() {
    let number = IdNumber::parse("11010519491231002X").unwrap();
    assert_eq!(number.masked(), "110105********002X");
    assert_eq!(format!("{number:?}"), "110105********002X");
    assert_eq!(masked("500236198001010010"), "500236********0010");
    assert_eq!(masked("12345"), "*****", "too short to show any of it");
}

#[test]
fn a_spreadsheet_is_named_as_the_culprit() {
    for typed in ["500236198001011000", "5.00236E+17", "5.00236198001011E+17", "５．００２３６Ｅ＋１７"]
    {
        assert_eq!(IdNumber::parse(typed), Err(IdNumberError::DestroyedBySpreadsheet), "{typed}");
    }
}

#[test]
fn each_other_fault_has_its_name() {
    use IdNumberError::{BirthDate, Character, Check, Empty, Length, Province};
    for (typed, error) in [
        (" ", Empty),
        ("50023619800101001", Length { length: 17 }),
        ("50023619800l010010", Character { position: 12, character: 'L' }),
        ("50023619800101001Y", Character { position: 18, character: 'Y' }),
        ("990236198001010013", Province { code: "99".to_owned() }),
        ("500236198013010013", BirthDate { digits: "19801301".to_owned() }),
        ("110105194912310021", Check),
    ] {
        assert_eq!(IdNumber::parse(typed), Err(error), "{typed}");
    }
}

#[test]
fn an_old_number_comes_with_its_long_form() {
    let Err(IdNumberError::FifteenDigits { becomes }) = IdNumber::parse("110105491231002") else {
        panic!("15 digits are an old number");
    };
    assert_eq!(becomes.digits(), "11010519491231002X");
    assert_eq!(
        IdNumber::parse("110105491331002"),
        Err(IdNumberError::BirthDate { digits: "19491331".to_owned() })
    );
}

proptest! {
    #[test]
    fn every_wrong_digit_is_found(number in valid(), place in 0_usize..18, replacement in 0_usize..11) {
        prop_assert!(IdNumber::parse(&number).is_ok());
        let replacement = "0123456789X".chars().nth(replacement).unwrap();
        let corrupted: String = number
            .chars()
            .enumerate()
            .map(|(at, character)| if at == place { replacement } else { character })
            .collect();
        prop_assume!(corrupted != number);
        prop_assert!(IdNumber::parse(&corrupted).is_err());
    }

    #[test]
    fn two_neighbouring_digits_swapped_are_found(number in valid(), place in 0_usize..16) {
        let mut digits: Vec<char> = number.chars().collect();
        digits.swap(place, place + 1);
        let swapped: String = digits.into_iter().collect();
        prop_assume!(swapped != number);
        prop_assert!(IdNumber::parse(&swapped).is_err());
    }

    #[test]
    fn what_is_read_is_written_the_same(number in valid()) {
        let read = IdNumber::parse(&number).unwrap();
        prop_assert_eq!(read.digits(), number.as_str());
        prop_assert_eq!(read.birth_date().format("%Y%m%d").to_string(), &number[6..14]);
    }

    #[test]
    fn any_text_gets_an_answer(text in any::<String>()) {
        let _ = IdNumber::parse(&text);
        let _ = masked(&text);
    }
}
