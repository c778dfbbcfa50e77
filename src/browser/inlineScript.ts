/**
 * The one inline script, constant for the whole site. It applies the reader's settings before the first paint, requests
 * the typeface after it, and starts the main script: when the page has loaded and the browser is idle, or when the
 * reader acts. Nothing readable waits for it.
 *
 * A button that is pressed in the meantime is pressed again after the main script has set up its actions, and keys are
 * replayed when keys.ts has loaded.
 *
 * It also sets `data-gradual`, with which only the first sections are laid out before the first paint (styles/scriptedCss.ts):
 * for a new visit of the beginning of a page, but not where the browser restores or looks for a place on it.
 *
 * Every document begins with `data-plain`, which hides the buttons, because they would do nothing without scripts. The
 * inline script removes it, unless the browser lacks a needed feature. Then the main script does not start. If the
 * main script does not load, `data-plain` returns.
 */
import { legacyKeys, storageKey } from '../dom/storageKey.ts';
import { gradualCss, touchCss } from '../styles/scriptedCss.ts';

/**
 * The features without which the main script does not start. A browser that has all of them is at the floor or above
 * (build/browserFloor.ts). The scripts use all but `setHTMLUnsafe`, which Chromium has from the floor on. Each is
 * tested, because an engine that few use may have a later feature without an earlier one.
 */
export const neededFeatures = [
  ['Document.prototype', 'adoptedStyleSheets'],
  ['Element.prototype', 'ariaLive'],
  ['Array.prototype', 'toSorted'],
  ['URL', 'canParse'],
  ['AbortSignal', 'any'],
  ['Intl', 'Segmenter'],
  ['Element.prototype', 'setHTMLUnsafe'],
] as const;

/** The condition that all of them are there. */
const isModern = neededFeatures.map(([owner, name]) => `"${name}"in ${owner}`).join('&&');

/** Adopts the rules for pages whose scripts run. */
const styleScript = `(function(s){s.replaceSync(${quoted(touchCss)}+(CSS.supports("overflow-anchor:auto")?${quoted(gradualCss)}:""));
document.adoptedStyleSheets=[s]})(new CSSStyleSheet);`;

/** Removes `data-plain`, for dev, where the main script starts on its own. */
export const plainScript = `if(${isModern}){delete document.documentElement.dataset.plain;${styleScript}}`;

/**
 * Sets the saved theme, size, measure and face at the root element. The stylesheet ignores values that it does not
 * know. Settings of an earlier version count until migrateStorage.ts has moved them.
 */
export const settingsScript = (base: string) => `(function(r,k,l,o){try{l=localStorage;
try{o=JSON.parse(l.getItem("${legacyKeys.settings}"))}catch(e){}
["theme","size","measure","face"].forEach(function(n,v){v=l.getItem(k+n)||o&&o[n];if(/^[a-z]+$/.test(v||""))r.dataset[n]=v})}catch(e){}
})(document.documentElement,${quoted(storageKey(base, 'setting '))});`;

/**
 * Requests the typeface only after the first paint: its download would delay that from 640 to 900 ms with Lighthouse's
 * mobile settings. For the rest of the visit, pages use the typeface from the start. The data of the page are left out,
 * because their words have signs that the page may not show.
 */
export const typefaceScript = (base: string) => `(function(r,k,p,s){function use(){r.dataset.typeface=""}
function ask(){document.fonts.load("1em catpost",document.querySelector("#root,main").textContent).then(function(){use();s&&s.setItem(k,1)}).catch(function(){})}
try{s=sessionStorage;if(s.getItem(k))return use()}catch(e){}
try{new PerformanceObserver(function(l,o){if(l.getEntriesByName(p)[0]){o.disconnect();ask()}}).observe({type:"paint",buffered:true})}catch(e){}
})(document.documentElement,${quoted(storageKey(base, 'typeface'))},"first-contentful-paint");`;

/**
 * Loads the author's fonts after the page, and shows them from the next page on, because their letters have other widths
 * than those of the fallback, and the text would move. `fonts` are as in the property `font`; empty if there are none.
 */
export const fontsScript = (base: string, fonts: string[]) =>
  fonts.length === 0
    ? ''
    : `(function(r,k,f,l,s){function use(){if(l)r.dataset.fonts=""}
try{s=sessionStorage;l=s.getItem(k)}catch(e){}use();
addEventListener("load",function(){Promise.all(f.map(function(n){return document.fonts.load(n)})).then(function(){
l=1;s&&s.setItem(k,1)}).catch(function(){})});
document.addEventListener("catpost:page",use)})(document.documentElement,${quoted(storageKey(base, 'fonts'))},${quoted(fonts)});
`;

/** Returns the whole script. `base` has both slashes, and `fonts` are those of the author. */
export const inlineScript = (base: string, fonts: string[]) => `${settingsScript(base)}
${typefaceScript(base)}
${fontsScript(base, fonts)}(function(){if(!(${isModern}))return;
var d=document,w=window,p=d.documentElement.dataset,on="pointerdown keydown touchstart focusin pointerover".split(" "),early=[],started,pressed;
delete p.plain;
${styleScript}
if(!location.search&&!location.hash&&performance.getEntriesByType("navigation").some(function(e){return e.type=="navigate"}))p.gradual="";
function start(){if(started)return;started=1;on.forEach(function(n){d.removeEventListener(n,act,true)});
import(d.querySelector("meta[name=catpost]").content.split(" ")[0]).then(function(){setTimeout(function(){
d.removeEventListener("click",keep);pressed&&pressed.click()})},function(){p.plain=""})}
function keep(e){pressed=e.target.closest("button")}
d.addEventListener("click",keep);
function note(e){early.push([e,e.composedPath()[0]])}
d.addEventListener("keydown",note);
d.addEventListener("catpost:keys",function(e){d.removeEventListener("keydown",note);
early.forEach(function(k){e.detail(k[0],k[1])})},{once:true});
function act(e){if(e.type!="pointerover"||e.target.closest&&e.target.closest("a,button"))start()}
on.forEach(function(n){d.addEventListener(n,act,{capture:true,passive:true})});
w.addEventListener("load",function(){w.requestIdleCallback?requestIdleCallback(start,{timeout:2000}):setTimeout(start,200)})})()`;

/** Writes a string or a list for JavaScript inside a script element. */
function quoted(value: string | string[]): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
