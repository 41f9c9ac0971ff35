/** Words for the state, colour, size or packing of goods: they say less about what the goods are than any other word. */
export const states = `
fresh frozen dried dry raw whole live chilled cold iced segar beku kering mentah utuh hidup dingin
headon tailon shellon skinon boneon strength gel viscosity purity moisture protein brix smoke smokeless density ash humidity aroma taste score cup defect admixture impurity length diameter width height thickness weight net set sets kadar air tetes
process processes blade blades tentacle tentacles belly head heads roe collar cheek trimming trimmings crispy
broken men women mens womens lady ladies kid kids pria wanita garden outdoor indoor taman round slice slices strip strips chunk chunks ring rings stick sticks sliced cut cutting peeled cleaned washed steamed boiled cooked salted smoked roasted ground granulated shredded grated chopped crushed split halved pitted unpeeled unsalted uncooked semi boneless skinless deboned gutted headless trimmed graded sorted cured fermented processed prepared preserved canned bottled sealed
vacuum packed pack packs packing bulk bag bags box boxes sack sacks carton cartons can cans tin tins jar jars bottle bottles sachet pouch drum drums bale bales container tray
iris diiris irisan potong potongan dipotong kupas kupasan dikupas cuci dicuci bersih rebus direbus kukus asin asap sangrai giling digiling parut belah pecah curah kemasan dikemas karung dus kardus kaleng botol bungkus kantong jemur dijemur
red green white black yellow brown purple blue pink golden dark light colour colourful colored coloured natural
merah hijau putih hitam kuning cokelat ungu biru muda tua gelap terang
big small large medium mini baby giant jumbo young old mature ripe unripe long short thick thin fine coarse soft hard extra double
batang lembaran besar kecil sedang mini tipis tebal halus kasar panjang pendek lembut keras matang tua muda
sweet sour spicy hot plain original crispy crunchy manis asam pedas asin gurih renyah tawar
blanched picked handpicked anaerobic aerobic washed sortexed steamed sterilised sterilized defatted dewaxed desalted glazed marinated seasoned sundried unroasted blended blend blends handmade glossy matte woody premium bleached unbleached refined crude unrefined winterized winterised tasteless seedless boned shelled unshelled uncut cubed diced minced whole flaked flakes powdered granules granule crystal crystals selected sorted tetra aseptic flexitank retort commercial bagged loose pitted ripened fumigated unfumigated chemical
hand local traditional tradisional lokal farmed cultivated wild free gluten eco friendly olahan hasil package packages pole natural alam
flesh pod pods brick bricks pail pails pillow pouches sachets vac vakum frying cell compressed steam vapour vapor heat resistant resistance iron low high rich reduced fat lean oily
stalk stalks stem stems stemless finger fingers bulb shape shaped form formed bead beads dice
nfc uht concentrated sweetened unsweetened lightly heavily freshly deep quick individually iqf superfrozen ultra
uniform calibrated calibre caliber count outturn yield ffa curcumin eugenol catechin vanillin citronellal geraniol piperine gingerol drc acidity bloom micronized micronised
kraft jute goni toples stoples plastik
brick bricks dust tub tubs backing backed cetak cetakan kotak native smoke finger fingers claw claws pasteurised pasteurisasi pasteurisation
sun air freeze spray cold hot pressed pieces piece portion portions block blocks cube sashimi sushi culinary cosmetic pharmaceutical industrial table
handmade handwoven woven knitted carved polished painted varnished decorative antique vintage rustic modern ethnic unique natural luxury
antik unik etnik modern klasik motif corak warna warni
`;
