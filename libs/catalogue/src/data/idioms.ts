/** Things that are not ours though a word of ours is part of their name, in small letters, between semicolons. */
export const idioms = `
kopi darat; kopi pangku; batik air; garam inggris; garam epsom; madu tv; sarung tangan; pala gunung; panas dingin; kelapa gading;
kerang hijau zodiak; saus padang restoran; mangga dua; mangga besar; kebon jeruk; kebon sirih; kampung rambutan; jeruk purut hantu; tanah abang; pinang meminang; durian runtuh;
gula darah; kadar gula; kacang panjang umur; kuda lumping; bunga bank; buah hati; buah bibir; tangan kanan; anak emas; kambing hitam; jual beli online;
kulit wajah; kulit muka; kulit manusia; kulit bayi; rumah kayu; rambut rontok; tahu diri; bulu ketiak; ikan duyung; otak udang; kayu bakar; pisang goreng; nasi goreng; nasi kuning; mie goreng;
pepper spray; pepper mill; salt mine; salt lake; salt water chlorinator; sea salt lamp; honey moon; honey badger; crab apple; crab nebula; star fish; sea horse; horse radish; sugar daddy; sugar rush; tea party; tea towel; tea tree; coffee table book;
banana republic; banana boat; pineapple express; silver screen; silver lining; silver medal; silver car; silver wedding; silver carp; silver paint; silver solder; silver nano; dragon boat; dragon ball; ginger hair; ginger cat; rubber duck; rubber stamp; rubber band;
cinnamon roll; cinnamon bun; ginger bread; ginger beer; ginger ale; honey comb panel; clove of garlic; bird flu; bird house; drum kit; drum brake; drum machine; false ceiling; false alarm; ceramic hob; ceramic brake; ceramic tile; basket ball; scarf joint;
leather cream; teak oil; sweet heart; hot chocolate mix machine; cod liver; baby oil; engine oil; motor oil; crude oil; fuel oil; diesel oil; gas oil; fish oil; palm oil; olive oil; tea lights; tea light; coffee shop; cafe latte; cashew tree; wood glue; wood stove; wood burner;
essential oil bottle; essential oil bottles; beras bulog; beras raskin;
silk road; silk screen; cotton candy; octopus card; octopus energy; agar plate; activated sludge; furniture polish; shoe polish; shoes polish; wooden pallet; wood pallet; corn flake; rice bran; sarung tinju; kain kafan; udang di balik batu; kacang lupa kulitnya; ada gula ada semut; tuna netra; tuna wisma; tuna rungu; bath bomb; chilli con carne; chili con carne; game controller; seeds for planting; rice cooker; salt and pepper shaker; silver polish; karet gelang; kain pel; kain lap; pottery class; cooking class; ice cream; es krim; sarung hp; charcoal toothpaste; charcoal pencil; charcoal drawing; bamboo flooring; bamboo toilet paper; copper wire; fish and chips
`;
