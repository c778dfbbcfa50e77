/**
 * Words that say nothing about the subject of a text, in the languages of most blogs: function words, and words that
 * occur in texts on any subject. Only words of three letters or more are listed, because shorter ones are no terms
 * anyway.
 */
export const stopWords: ReadonlySet<string> = new Set(
  `
about above across actually add added after again against ago all almost alone along already also although always among
and another any anyone anything are aren around ask asked away back bad became because become been before began behind
being below best better between big bit both bring but call called came can cannot case certain change clear come comes
could couldn couple course day days did didn different does doesn doing don done down during each early easy either else
end enough even eventually ever every everyone everything exactly example fact far feel felt few final finally find
first five for found four from full further gave get gets getting give given goes going gone good got great had hadn
half happen happened hard has hasn have haven having hear help her here herself high him himself his hour hours how
however idea important inside instead into isn issue its itself just keep kept kind knew know known large last late later
least left less let life like likely line little long longer look looked looking lot made main make makes making many
matter may maybe mean means might mine minute minutes moment month months more morning most much must name near nearly
need needed needs never new next night nobody none nor not note nothing now number off often old once one ones only onto
open opened other others our ours out over own part particular people perhaps person place point possible present
probably problem problems put quite rather real really reason remember right said same saw say says second see seem
seemed seems seen set seven several shall she should shouldn show side simple simply since six small some somebody
someone something sometimes somewhere soon sort start started state still stop such sure take taken takes taking ten
than that the their theirs them themselves then there these they thing things think third this those though thought
three through thus time times today together told tomorrow too took toward towards tried true try trying turn turned two
under understand until upon use used useful uses using usually very via want wanted was wasn way ways week weeks well
went were weren what whatever when where whether which while who whole whom whose why will with within without won word
words work worked working works world would wouldn wrong year years yes yesterday yet you your yours yourself

aber alle allem allen aller alles als also andere anderen auch auf aus bei beim bin bis bist damit dann das dass dein
deine dem den denn der des dich die dies diese diesem diesen dieser dieses dir doch dort durch ein eine einem einen
einer eines einige einmal erst etwas euch euer für ganz gar gegen gibt habe haben hat hatte hatten hier hin hinter ich
ihm ihn ihnen ihr ihre ihrem ihren ihrer immer ist jede jeden jeder jedes jetzt kann kein keine keinen können könnte
machen man manche mehr mein meine mich mir mit muss müssen nach nicht nichts noch nun nur oder ohne schon sehr sein
seine seinem seinen seiner seit sich sie sind sollte sondern sonst über und uns unser unsere unter viel viele vom von
vor war waren warum was weil welche welcher wenn werden wie wieder will wir wird wurde wurden zum zur zwar zwei
zwischen

alors après aucun aussi autre autres avait avant avec avoir beaucoup bien car ceci cela ces cet cette ceux chaque chez
comme comment dans depuis des deux dire donc dont elle elles encore entre est était être eux faire fait fois font hors
ici ils jamais jusque leur leurs lors lui mais même mes moi moins mon nos notre nous nouveau ont par parce pas pendant
peu peut plus plusieurs pour pourquoi puis quand que quel quelle quelque qui quoi rien sans sera ses seulement soit son
sont sous suis sur tant tel tous tout toute toutes très trop une vers voici voilà vos votre vous

algo algunos ante antes aquel aquella así aunque cada casi como con contra cual cuando cuál del desde donde dos durante
ella ellas ellos entonces entre era eran esa esas ese eso esos esta está estaba estado estar estas este esto estos fue
fueron hace hacer hacia han hasta hay incluso las les los más menos mientras mismo mucho muchos muy nada nos nosotros
otra otras otro otros para pero poco por porque pues puede que quien ser será sido siempre sin sobre solo sólo son sus
también tanto tener tiene tienen toda todas todo todos tras una uno unos usted vez

alla alle allo anche ancora avere aveva che chi come con così cosa cui dal dalla dalle degli dei del della delle
dello deve dopo dove due ella era erano essere fare fatto fino gli hanno invece loro lui mai molto nei nel nella nelle
nello noi non nostro ogni oltre ora per perché però più poi prima proprio quale quando quanto quella quelle quelli
quello questa queste questi questo qui sarà sei sempre senza sia siamo sono sopra stata stato stesso sua sue sul sulla
suo suoi tra tutta tutte tutti tutto una uno volta

ainda aos apenas até cada coisa com como das depois dela dele deles desde dos ela elas ele eles enquanto entre era essa
esse esta está estão este foi foram fosse isso isto lhe mais mas mesmo meu minha muito muitos não nas nem nos
nós nossa nosso num numa onde outra outro outros para pela pelo por porque pode quais qual quando que quem sem seu seus
ser sobre sua suas são também tem tempo ter tinha toda todas todo todos tudo uma umas uns você

aan alle als ander andere bij daar dan dat deze die dit doen door dus een eens geen had haar hadden heb hebben heeft
hem het hier hij hoe hun iets jij jou jouw kan kunnen maar meer men met mij mijn moet naar niet niets nog nooit ook
onder ons onze ooit over reeds tegen toch toen tot uit van veel voor waar waren wat werd wezen wie wij worden wordt zal
zelf zich zij zijn zou zoals zonder
`
    .trim()
    .split(/\s+/),
);
