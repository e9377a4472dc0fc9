//! Why quotas were not set or filled.

use crate::enrollment::EnrollmentError;
use crate::forecast::ForecastError;

crate::sentences! {
    /// Why quotas were not set or filled.
    pub enum QuotaError with StoreError and Enrollment(EnrollmentError) and Forecast(ForecastError) {
        ClassMissing => "quotas.class_missing",
            zh "找不到这个班次或讲座，可能已被删除，请返回列表刷新。",
            en "This class or lecture no longer exists. Go back to the list and refresh.";
        UnitMissing => "quotas.unit_missing",
            zh "分配名额的单位中有的已不存在，请刷新单位列表后重新分配。",
            en "One of the units given seats no longer exists. Refresh the units and divide again.";
        Nobody => "quotas.nobody",
            zh "所选层次在各单位都没有在职干部，无法按人数分配名额。请换一个层次，或手工填写名额。",
            en "No unit has anyone in post of the chosen bands. Choose other bands, or enter the seats by hand.";
        BeyondPeople { seats: u32, people: u32 } => "quotas.beyond_people",
            zh "要分配 {seats} 个名额，而符合条件的只有 {people} 人，请减少名额或放宽层次。",
            en "{seats} seats are to be divided among only {people} people. Divide fewer, or choose more bands.";
        BeyondRoom { seats: u32, capacity: u32, venue: String } => "quotas.beyond_room",
            zh "名额合计 {seats} 人，超过“{venue}”的 {capacity} 座。请减少名额，或换一个更大的场地。",
            en "{seats} seats in all are more than the {capacity} of “{venue}”. Give fewer, or choose a larger venue.";
        NoSeats => "quotas.no_seats",
            zh "请填写一共要分配多少个名额，至少 1 个。",
            en "Say how many seats are to be divided, at least 1.";
        Rule => "quotas.rule",
            zh "请填写“每多少人一名”，至少为 1；每单位至少的名额不超过 500。",
            en "Say one in how many people, at least 1; the least for each unit is at most 500.";
        NoQuotas => "quotas.none",
            zh "还没有给各单位分配名额，请先分配，再自动填满。",
            en "No unit has seats yet. Divide the seats before filling them.";
    }
}
