/**
 * The one inline script, constant for the whole site: it applies what the reader has set before the first paint, asks
 * for the face after it, and starts the main script, named in the marker, once the page is loaded and the browser idle,
 * or when the reader acts. Nothing readable waits for it. A button that is pressed meanwhile is pressed again behind the
 * timer with which that script begins; keys are kept until keys.ts takes them. Where it does not come, buttons would do nothing, and `data-plain` hides them.
 */
import { oldKeys, storageKey } from '../dom/storageKey.ts';

/**
 * Puts the saved theme, size, measure and face on the root; the stylesheet ignores values that it does not know. What an
 * earlier version saved counts until carryOver.ts has moved it.
 */
export const settingsScript = (base: string) => `(function(r,k,l,o){try{l=localStorage;
try{o=JSON.parse(l.getItem("${oldKeys.settings}"))}catch(e){}
["theme","size","measure","face"].forEach(function(n,v){v=l.getItem(k+n)||o&&o[n];if(/^[a-z]+$/.test(v||""))r.dataset[n]=v})}catch(e){}
})(document.documentElement,${quoted(storageKey(base, 'setting '))});`;

/**
 * Asks for the face of the site only after the first paint, which its file would slow down on a thin line: by Lighthouse's
 * mobile settings 900 against 640 ms. Once a visit has it, its other pages use it from their start.
 */
export const typefaceScript = (base: string) => `(function(r,k,p,s){function use(){r.dataset.typeface=""}
function ask(){document.fonts.load("1em catpost",document.body.textContent).then(function(){use();s&&s.setItem(k,1)}).catch(function(){})}
try{s=sessionStorage;if(s.getItem(k))return use()}catch(e){}
try{new PerformanceObserver(function(l,o){if(l.getEntriesByName(p)[0]){o.disconnect();ask()}}).observe({type:"paint",buffered:true})}catch(e){}
})(document.documentElement,${quoted(storageKey(base, 'typeface'))},"first-contentful-paint");`;

/** `base` has both slashes. */
export const inlineScript = (base: string) => `${settingsScript(base)}
${typefaceScript(base)}
(function(){var d=document,w=window,on="pointerdown keydown touchstart focusin pointerover".split(" "),early=[],started,pressed;
function start(){if(started)return;started=1;on.forEach(function(n){d.removeEventListener(n,act,true)});
import(d.querySelector("meta[name=catpost]").content.split(" ")[0]).then(function(){setTimeout(function(){
d.removeEventListener("click",keep);pressed&&pressed.click()})},function(){d.documentElement.dataset.plain=""})}
function keep(e){pressed=e.target.closest("button")}
d.addEventListener("click",keep);
function note(e){early.push([e,e.composedPath()[0]])}
d.addEventListener("keydown",note);
d.addEventListener("catpost:keys",function(e){d.removeEventListener("keydown",note);
early.forEach(function(k){e.detail(k[0],k[1])})},{once:true});
function act(e){if(e.type!="pointerover"||e.target.closest&&e.target.closest("a"))start()}
on.forEach(function(n){d.addEventListener(n,act,{capture:true,passive:true})});
w.addEventListener("load",function(){w.requestIdleCallback?requestIdleCallback(start,{timeout:2000}):setTimeout(start,200)})})()`;

/** A string of JavaScript that may stand in an element. */
function quoted(text: string): string {
  return JSON.stringify(text).replaceAll('<', '\\u003c');
}
