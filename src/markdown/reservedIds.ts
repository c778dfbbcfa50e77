/**
 * Ids that a section must not have: an element with such an id would shadow a property of `window` or `document` (DOM
 * clobbering, https://owasp.org/www-community/attacks/DOM_Clobbering), or equal one of catpost's own ids.
 */

/** Returns true for an id that needs a number appended, so that `## Location` becomes `#location-1`. */
export function isReservedId(id: string): boolean {
  return reserved.has(id);
}

const ownIds = [
  ...['root', 'page', 'main', 'announcer', 'offline', 'notice'],
  ...['footnote-label', 'footnotes', 'footnote-preview'],
];

/**
 * Own and inherited properties of `window` and `document` in Chromium 156, Firefox 153 and WebKitGTK 2.50 with names in
 * lower case, and a few of other browsers. test/e2e/navigation/resilience.test.ts compares the list with the browser that
 * it runs in.
 */
const propertyNames = `
__proto__ alert all anchors append applets atob blur body btoa caches charset children chrome clear close closed confirm
console constructor contains cookie credentialless crypto dir doctype document domain embeds escape eval evaluate event
external fence fetch find focus fonts forms frames fullscreen head hidden history images implementation length links
location locationbar menubar name navigation navigator normalize onabort onafterprint onanimationcancel onanimationend
onanimationiteration onanimationstart onappinstalled onauxclick onbeforecopy onbeforecut onbeforeinput
onbeforeinstallprompt onbeforematch onbeforepaste onbeforeprint onbeforetoggle onbeforeunload onbeforexrselect onblur
oncancel oncanplay oncanplaythrough onchange onclick onclose oncommand oncontentvisibilityautostatechange oncontextlost
oncontextmenu oncontextrestored oncopy oncuechange oncut ondblclick ondevicemotion ondeviceorientation
ondeviceorientationabsolute ondrag ondragend ondragenter ondragexit ondragleave ondragover ondragstart ondrop
ondurationchange onemptied onended onerror onfocus onformdata onfreeze onfullscreenchange onfullscreenerror
ongamepadconnected ongamepaddisconnected ongotpointercapture onhashchange oninput oninvalid onkeydown onkeypress onkeyup
onlanguagechange onload onloadeddata onloadedmetadata onloadstart onlostpointercapture onmessage onmessageerror
onmousedown onmouseenter onmouseleave onmousemove onmouseout onmouseover onmouseup onmousewheel onmozfullscreenchange
onmozfullscreenerror onoffline ononline onpagehide onpagereveal onpageshow onpageswap onpaste onpause onplay onplaying
onpointercancel onpointerdown onpointerenter onpointerleave onpointerlockchange onpointerlockerror onpointermove
onpointerout onpointerover onpointerrawupdate onpointerup onpopstate onprerenderingchange onprogress onratechange
onreadystatechange onrejectionhandled onreset onresize onresume onscroll onscrollend onscrollsnapchange
onscrollsnapchanging onsearch onsecuritypolicyviolation onseeked onseeking onselect onselectionchange onselectstart
onslotchange onstalled onstorage onsubmit onsuspend ontimeupdate ontoggle ontransitioncancel ontransitionend
ontransitionrun ontransitionstart onunhandledrejection onunload onvisibilitychange onvolumechange onwaiting
onwebkitanimationend onwebkitanimationiteration onwebkitanimationstart onwebkitfullscreenchange onwebkitfullscreenerror
onwebkitmouseforcechanged onwebkitmouseforcedown onwebkitmouseforceup onwebkitmouseforcewillbegin onwebkittransitionend
onwheel open opener origin parent performance personalbar plugins prepend prerendering print prompt referrer scheduler
screen scripts scroll scrollbars self status statusbar stop timeline title toolbar top undefined unescape viewport when
window write writeln
`;

const reserved = new Set([...ownIds, ...propertyNames.trim().split(/\s+/)]);
