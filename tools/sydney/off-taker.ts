/** Stands for the villages of Bangkalan, Masalembu, Sedayu and Paciran; the case must find it for both lines. */
export const offTaker = 'DSA Yayasan Maritim Nusantara';
