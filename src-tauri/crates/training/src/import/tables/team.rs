//! A list of outreach teams (宣讲微团队名册).

use super::against::Against;
use super::said::Said;
use super::{Tabled, fits, key};
use crate::ids::TeamId;
use crate::outreach::OutreachTeam;
use crate::units::UnitKind;
use documents::clean::text;

impl Tabled for OutreachTeam {
    const NEEDED: &'static [(&'static str, &'static str)] = &[("team", "队伍名称")];

    fn with_id(id: [u8; 16]) -> Self {
        Self { id: TeamId(id), ..Self::default() }
    }

    fn id(&self) -> [u8; 16] {
        self.id.0
    }

    fn read(&mut self, said: &mut Said<'_>) {
        said.read("team", text, &mut self.name);
        let above = said.word("township");
        let village =
            |against: &Against, text: &str| against.unit(&below(&above, text), &[UnitKind::Village]);
        said.find("village", |against, cell| village(against, &cell.text).map(Some), &mut self.village);
        said.read("brand", text, &mut self.brand);
        let before = self.speakers.clone();
        said.list("speakers", |_, name| Ok(name.to_owned()), &mut self.speakers);
        if self.speakers != before {
            self.people = said.against.linked(&self.speakers, self.village, &self.people);
        }
        said.list("topics", Against::topic, &mut self.topics);
        said.list("covers", village, &mut self.covers);
    }

    fn key(&self) -> String {
        key(&self.name)
    }

    fn may_be(&self, other: &Self) -> bool {
        fits(self.village.as_ref(), other.village.as_ref())
    }

    fn detail(&self, against: &Against) -> String {
        self.village.map(|village| against.units.path(village)).unwrap_or_default()
    }
}

/// A unit's name below the one above it, if that is said.
pub(super) fn below(above: &str, name: &str) -> String {
    if above.is_empty() { name.to_owned() } else { format!("{above}/{name}") }
}
