/** Words that a search may begin with though they are near the name of a command. */

const setOf = (text: string) => new Set(text.split(/\s+/));

export const plainly = {
  /** What a question begins with. */
  question: setOf(
    `how what why when where who whose whom is are was were can could does do did will would should shall may might must
    the a an to in on at of for from by with without about my your our their this that these those it its and or not no
    i we you he she they if as up all any some if i'm it's what's how's don't isn't`,
  ),
  /** Commands whose names are words of English. */
  english: setOf(
    `cat clear cut date diff git echo exit feed file find head help history less link man open random related save set share
    sort stat tags tail theme tree yes true false alias which`,
  ),
  /** Words of some languages that are within the reach of one (slips.ts, limitOf), and no form of it. */
  words: setOf(
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
  ),
};

/** Programs that are known by these names elsewhere. */
export const tools = setOf(
  `at cc col dd df ed expr fd fold ftp go htop id init last ld lint ln mail make nc paste ping pr ps rake rm sass sed
  sh shred ss ssh stash stty su tar test time trap tsc tty vi vim wait watch who yaml`,
);
