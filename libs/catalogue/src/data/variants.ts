/** Spellings of one word; the first of a line stands for all of them. */
export const variants = `
alpukat alpokat apokat avokad alpuket apukat alvokad
avocado avocados advocado
cengkih cengkeh cengke
cokelat coklat
cabai cabe
fibre fiber
enceng eceng
serai sereh sere
sutra sutera
jewellery jewelry
mete mede mente
keripik kripik ceriping criping
kerupuk krupuk karupuak
vanili panili vanila paneli
pasteurised pasteurized pasturised pasturized
desiccated dessicated
cinnamon cinamon
colour color
flavoured flavored
moulded molded
grey gray
esensial essensial esensiil
tembaga tembago
vannamei vanamei vaname vanname vanamie panami
shiitake shitake
aglaonema aglonema
tenun tenunan
anyaman anyam
ukiran ukir
sambal sambel
fillet filet file
manggis manggih
belimbing blimbing
rengginang ranginang
sumpit sumpitan
lontar siwalan
mebel meubel meubeul mebeul
furnitur furniture
damar dammar
kakao kakau
chip crisp
anchovy anchovie anchovi
chilli chili chilly chile chily
bubuk serbuk
cubes cube
briquette briquet briquete
kapulaga kapulogo
tempe tempeh
karagenan karaginan keraginan karagen
gracilaria gracillaria
cottonii cotonii cottoni
sargassum sargasum
mocaf mocav mokaf
`;
