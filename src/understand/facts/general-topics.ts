/** Topics that nearly every answer touches: to share them says little. */
export const generalTopics = new Set(
  "order charge invoice price booking dispatch bank-card payment-method account user-account customer email website app phone device message product delivery courier date form document contract discount material vehicle parcel opening-hours photo".split(
    " ",
  ),
);

/** Topics that are whole classes of things: two things of one class are two things. */
export const classTopics: ReadonlySet<string> = new Set(
  "router furniture clothing electronics pet vehicle luggage certificate document payment-method medical-exam medication sports-equipment device event course lesson meal menu extra-bed insurance-cover shop branch room civil-certificate add-on".split(
    " ",
  ),
);
