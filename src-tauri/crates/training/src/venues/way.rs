//! How long it takes from one venue to another.

use super::Venue;

/// Minutes from the county seat to a venue of which nobody has said how long the way is.
const USUAL_WAY: u16 = 30;
/// No way within a county takes longer, in minutes.
pub(crate) const LONGEST_WAY: u16 = 240;

/// Minutes from one venue to another: within a township none; else by way of the county seat.
pub(crate) fn way_between(one: &Venue, other: &Venue) -> u16 {
    if one.township.is_none() || other.township.is_none() || one.township == other.township {
        return 0;
    }
    let way = |venue: &Venue| if venue.travel_minutes > 0 { venue.travel_minutes } else { USUAL_WAY };
    way(one).saturating_add(way(other)).min(LONGEST_WAY)
}

#[cfg(test)]
mod tests {
    use super::{Venue, way_between};
    use crate::ids::UnitId;

    #[test]
    fn the_way_leads_over_the_county_seat_and_is_none_within_a_township() {
        let venue = |township: Option<u8>, travel_minutes| Venue {
            township: township.map(|township| UnitId([township; 16])),
            travel_minutes,
            ..Venue::default()
        };
        assert_eq!(way_between(&venue(Some(1), 20), &venue(Some(1), 90)), 0, "in one township");
        assert_eq!(way_between(&venue(Some(1), 20), &venue(Some(2), 90)), 110, "there and on");
        assert_eq!(way_between(&venue(Some(1), 0), &venue(Some(2), 0)), 60, "nobody has said");
        assert_eq!(way_between(&venue(None, 20), &venue(Some(2), 90)), 0, "nobody knows where the one is");
        assert_eq!(way_between(&venue(Some(1), 200), &venue(Some(2), 200)), 240, "never more");
    }
}
