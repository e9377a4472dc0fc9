//! The numbers of certificates.

use super::Office;
use serde_json::Value;

#[test]
fn numbers_count_within_way_band_and_year_and_a_void_one_is_never_given_again() {
    let office = Office::new();
    office.close();
    let good = |number: &str| (number.to_owned(), false);
    let void = |number: &str| (number.to_owned(), true);
    assert_eq!(office.numbers(), [good("13-0001"), good("14-0001")], "each band from 0001");
    assert!(office.row(0)["certificate"].as_str().unwrap().ends_with("13-0001"), "on the list too");
    office.correct(&office.corrected_decision(0, "not_completed"));
    assert_eq!(office.numbers(), [void("13-0001"), good("14-0001")], "taken back: void, and still listed");
    assert_eq!(office.row(0)["certificate"], "", "they have none");
    office.correct(&office.corrected_decision(0, "completed"));
    assert_eq!(
        office.numbers(),
        [void("13-0001"), good("13-0002"), good("14-0001")],
        "a void paper may lie in a drawer: the next number, not the old one"
    );
    assert_eq!(office.register()["void"], 1);
    assert_eq!(office.desk.ask("certificates.give", Value::Null)["value"]["given"], 0, "nobody waits");
}
