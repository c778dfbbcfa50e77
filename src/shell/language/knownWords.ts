/** Words that are close to the name of a command but begin a search, so that they are no typos. */

/** Words that begin a question or a phrase. */
export const questionWords = setOf(
  `how what why when where who whose whom is are was were can could does do did will would should shall may might must
    the a an to in on at of for from by with without about my your our their this that these those it its and or not no
    i we you he she they if as up all any some if i'm it's what's how's don't isn't`,
);
/** Names of commands that are English words. */
export const englishNames = setOf(
  `cat clear cut date diff git echo exit feed file find head help history less link man open random related save set share
    sort stat tags tail theme tree yes true false alias which`,
);
/** Words of several languages that are close to a name (`limitOf` in similarNames.ts) and not a form of it. */
export const proseWords = setOf(
  `act ahead ate bead bear bell bit blink cafe cage call cap car care cart cast cds clean cleat dare data datei
    dave days deed delete deleted deer dig dir dirt drift edit else emit est ete exist found fail fare fat fate feat fed fee feel fees
    feet fiel field fill filled film fin fine fined fines fing fire fires fit five fled fold fond free freed fret
    fuel fund gear gig got grail grew grey grind grip gut had heap hear heard hears heart heat heels held helix
    hell hello helm herd hit ink lead leads led legs lens lenses les lest lets line liners lint los loss mann name
    near ort oven pen pink poem print printed printer prints rage rail rare rate rated rates red relate role rule safe safer sake sale same sane
    sat satt scare sea seat ser shade shake shame shape shapes shard shards shark sharp shift shore short shut soft
    sore sorte sorts spare sport star stare start state states stay tabs tag tage tal tale talks tall tat tax teil
    tells them there these three trail tres trial tried tries unit units unix vat viel wave waves wet wort year
    years`,
);

/** Well-known programs that are not here. Their names are no typos of other names. */
export const otherPrograms = setOf(
  `at cc col dd df ed expr fd fold ftp go htop id init last ld lint ln mail make nc paste ping pr ps rake rm sass sed
  sh shred ss ssh stash stty su tar test time trap tsc tty vi vim wait watch who yaml`,
);

function setOf(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/));
}
