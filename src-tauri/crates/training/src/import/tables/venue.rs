//! A list of venues and field sites (场地、现场教学点台账).

use super::against::Against;
use super::said::Said;
use super::time::{closing_time, time_of_day};
use super::{Tabled, fits, key};
use crate::ids::VenueId;
use crate::import::trouble::{CellTrouble, Trouble};
use crate::units::UnitKind;
use crate::venues::{KINDS_IN_LISTS, Venue, kept};
use documents::address::Address;
use documents::clean::{choice, text, whole_number};

/// More than any hall of a county holds.
const MOST_SEATS: u32 = 20_000;

/// The longest way within the county and its neighbours, in minutes.
const LONGEST_WAY: u32 = 24 * 60;

impl Tabled for Venue {
    const NEEDED: &'static [(&'static str, &'static str)] = &[("venue_name", "场地名称")];

    fn with_id(id: [u8; 16]) -> Self {
        Self { id: VenueId(id), ..Self::default() }
    }

    fn id(&self) -> [u8; 16] {
        self.id.0
    }

    fn read(&mut self, said: &mut Said<'_>) {
        said.read("venue_name", text, &mut self.name);
        said.read("venue_kind", |cell| choice(cell, &KINDS_IN_LISTS), &mut self.kind);
        said.read("capacity", |cell| whole_number(cell, 0..=MOST_SEATS), &mut self.capacity);
        let kinds = [UnitKind::Township, UnitKind::Village];
        said.find("township", |against, cell| against.unit(&cell.text, &kinds).map(Some), &mut self.township);
        said.read("address", text, &mut self.address);
        said.find("opens", |_, cell| time_of_day(cell), &mut self.opens);
        said.find("closes", |_, cell| closing_time(cell), &mut self.closes);
        said.list("equipment", |_, item| Ok(item.to_owned()), &mut self.equipment);
        said.read("guide", text, &mut self.guide);
        said.read("contact", text, &mut self.contact);
        let mut way = u32::from(self.travel_minutes);
        said.read("travel", |cell| whole_number(cell, 0..=LONGEST_WAY), &mut way);
        self.travel_minutes = u16::try_from(way).unwrap_or(self.travel_minutes);
        said.list("topics", Against::topic, &mut self.topics);
        said.read("safety_plan", text, &mut self.safety_plan);
        said.read("remark", text, &mut self.note);
    }

    fn key(&self) -> String {
        key(&self.name)
    }

    fn may_be(&self, other: &Self) -> bool {
        fits(self.township.as_ref(), other.township.as_ref())
    }

    fn detail(&self, against: &Against) -> String {
        self.township.map(|township| against.units.name(township).to_owned()).unwrap_or_default()
    }

    fn check(&mut self, _: Address, _: &mut Against, _: &mut Vec<CellTrouble>) -> Result<(), Trouble> {
        *self = kept(self.clone())?;
        Ok(())
    }
}
