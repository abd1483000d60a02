/** Everyday names of topics, for the keys of policies. */
const everyday: Readonly<Record<string, readonly string[]>> = {
  returns: ["return-goods"],
  refunds: ["refund"],
  exchanges: ["exchange"],
  shipping: ["shipping"],
  delivery: ["delivery"],
  express: ["express"],
  cancellations: ["cancellation"],
  booking: ["booking"],
  bookings: ["booking"],
  appointments: ["appointment"],
  callout: ["technician-visit"],
  hours: ["opening-hours"],
  opening: ["opening-hours"],
  "phone-line": ["phone-line-hours"],
  dogs: ["pet"],
  pets: ["pet"],
  deposits: ["deposit"],
  bags: ["luggage"],
  subscriptions: ["subscription"],
  memberships: ["membership"],
  contract: ["contract-term"],
  warranties: ["warranty"],
  guarantee: ["warranty"],
  repairs: ["repair"],
  spares: ["spare-part"],
  replies: ["reply-time"],
  invoices: ["invoice"],
  withdrawal: ["withdrawal-right"],
};

/** The topics of rules/inconsistent-answer/phrases.*.yaml. */
const names: ReadonlySet<string> = new Set(
  `abroad accessibility accommodation account-closing account-fee account-holder-change account-opening
activation add-on address-change advance-call age-limit allergen alterations annual-fee api app application
appointment assembly assessor backup balance-due bank-card bank-details bank-transfer battery bicycle
bill-adjustment boarding body-shop boiler bonus booking branch breakfast bring-own bulky-waste bus cake
call-allowance cancellation canteen capacity car-service card-block card-replacement cash-on-delivery
cash-withdrawal catering certificate charge charger-cable check-in check-out cheque child civil-certificate
claim cleaning cloakroom clothing colour combine-offers commission compatibility complaint concession
connection-missed connection-power contract contract-term copy-certified courier course course-material
court-hearing courtesy-vehicle cover-charge coverage-network cross-border currency customer-service customs
damaged-item data-allowance data-deletion data-retention date-change deactivation delay-compensation delivery
delivery-floor delivery-slot deposit device diagnosis digital-identity dimensions dinner-lunch direct-debit
discount discount-code dispatch dispute-charge doctor doctor-change document domain domain-transfer doors-open
dress-code driver driving-licence early-repayment electronics energy-price enrolment entry-admission
ev-charging event event-postponed exam exam-results exchange expiry export-data express extended-warranty
extra-bed fare fasting ferry field-hire fine flight food-expiry form free-shipping-threshold freeze-membership
fuel furniture gift-card gift-wrap glasses group guest health-charge heating-cooling hold-item home-collection
hosting identity-card identity-check import-data injury instalments instant-transfer insurance-cover
insurance-excess insurance-policy integration interest-rate invoice islands key kitchen-hours late-fee lesson
library-loan lifetime-durability line-move linen loan locker-room lost-parcel lost-property loyalty-points
luggage luggage-cabin luggage-hold maintenance material meal-voucher meals-board medical-certificate
medical-exam medical-visit medication membership menu meter meter-reading mileage minimum-order missed-lesson
missing-item mobile-ticket monthly-fee name-change newsletter no-claims-history notice-period notification
nursery old-item-removal opening-hours order order-change order-change-cutoff outage packaging paper-bill
parking passport passport-office password patient-record payment-method penalty pension permissions permit
personal-trainer personalisation pet pharmacy phone-line-hours phone-number photo photography pickup pin
plan-change policy-suspension pool portability power-of-attorney preauthorisation premium preorder
prescription presence-needed price price-increase price-match proof-of-purchase public-holidays quote
reactivation redelivery referral refund registered-mail renewal rental repair replacement reply-time resale
research-copy residence-certificate restore-data return-goods return-label roadside-assistance roaming room
router safe-place sale-items savings school-bus seat seats-licences second-driver serial-number service-level
session shipping shop shuttle sign-up signature sim size smoking social-bonus software-update solar spa
spare-part speed speed-change spending-limit sports-equipment stamp-duty statement stock storage-at-depot
storage-space strike subscription supply surgery suspension table takeaway tax teacher technician-visit
test-drive theft ticket ticket-office tolls top-up tour tourist-tax tracking train translation trial tuition
two-factor tyres user-account vaccination vat vegan vehicle vehicle-damage vehicle-registration vehicle-return
visa visiting-hours voucher waiting-list waiting-period warehouse warranty washing waste water-resistance weather weight
welcome-offer wifi windscreen withdrawal-right workspace wrong-item young-driver`.split(/\s+/),
);

/** The topics that the first part of a policy's key means: none where there is no such topic. */
export function policyTopics(name: string): readonly string[] {
  return everyday[name] ?? (names.has(name) ? [name] : []);
}

/** All names that a policy's key may begin with. */
export function policyTopicNames(): readonly string[] {
  return [...new Set([...Object.keys(everyday), ...names])].sort();
}
