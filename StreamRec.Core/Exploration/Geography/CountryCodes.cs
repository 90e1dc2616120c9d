using System.Collections.Frozen;
using StreamRec.Core.Catalog;
using StreamRec.Core.Works;

namespace StreamRec.Core.Exploration.Geography;

/// <summary>
/// The ISO 3166-1 codes in three letters of countries by the English names that catalogs use, for maps. Countries that are no more, such as the
/// Soviet Union, have none: no map of today shows them.
/// </summary>
public static class CountryCodes
{
    private const string Names =
        """
        AFG Afghanistan; ALB Albania; DZA Algeria; AND Andorra; AGO Angola; ATG Antigua and Barbuda; ARG Argentina; ARM Armenia; ABW Aruba; AUS Australia;
        AUT Austria; AZE Azerbaijan; BHS Bahamas; BHR Bahrain; BGD Bangladesh; BRB Barbados; BLR Belarus; BEL Belgium; BLZ Belize; BEN Benin; BMU Bermuda;
        BTN Bhutan; BOL Bolivia; BIH Bosnia and Herzegovina; BWA Botswana; BRA Brazil; BRN Brunei; BRN Brunei Darussalam; BGR Bulgaria; BFA Burkina Faso;
        BDI Burundi; CPV Cape Verde; KHM Cambodia; CMR Cameroon; CAN Canada; CYM Cayman Islands; CAF Central African Republic; TCD Chad; CHL Chile; CHN China;
        COL Colombia; COM Comoros; COG Congo; COD Democratic Republic of the Congo; CRI Costa Rica; CIV Cote d'Ivoire; CIV Ivory Coast; HRV Croatia; CUB Cuba;
        CYP Cyprus; CZE Czech Republic; DNK Denmark; DJI Djibouti; DMA Dominica; DOM Dominican Republic; ECU Ecuador; EGY Egypt; SLV El Salvador;
        GNQ Equatorial Guinea; ERI Eritrea; EST Estonia; SWZ Eswatini; SWZ Swaziland; ETH Ethiopia; FRO Faroe Islands; FJI Fiji; FIN Finland; FRA France;
        PYF French Polynesia; GAB Gabon; GMB Gambia; GEO Georgia; DEU Germany; GHA Ghana; GIB Gibraltar; GRC Greece; GRL Greenland; GRD Grenada; GLP Guadeloupe;
        GTM Guatemala; GIN Guinea; GNB Guinea-Bissau; GUY Guyana; HTI Haiti; HND Honduras; HKG Hong Kong; HUN Hungary; ISL Iceland; IND India; IDN Indonesia;
        IRN Iran; IRQ Iraq; IRL Ireland; ISR Israel; ITA Italy; JAM Jamaica; JPN Japan; JOR Jordan; KAZ Kazakhstan; KEN Kenya; XKX Kosovo; KWT Kuwait;
        KGZ Kyrgyzstan; KGZ Kyrgyz Republic; LAO Laos; LAO Lao People's Democratic Republic; LVA Latvia; LBN Lebanon; LSO Lesotho; LBR Liberia; LBY Libya;
        LBY Libyan Arab Jamahiriya; LIE Liechtenstein; LTU Lithuania; LUX Luxembourg; MAC Macao; MAC Macau; MKD Macedonia; MKD North Macedonia; MDG Madagascar;
        MWI Malawi; MYS Malaysia; MDV Maldives; MLI Mali; MLT Malta; MTQ Martinique; MRT Mauritania; MUS Mauritius; MEX Mexico; MDA Moldova; MCO Monaco;
        MNG Mongolia; MNE Montenegro; MAR Morocco; MOZ Mozambique; MMR Myanmar; NAM Namibia; NPL Nepal; NLD Netherlands; NCL New Caledonia; NZL New Zealand;
        NIC Nicaragua; NER Niger; NGA Nigeria; PRK North Korea; NOR Norway; OMN Oman; PAK Pakistan; PSE Palestine; PSE Palestinian Territory; PAN Panama;
        PNG Papua New Guinea; PRY Paraguay; PER Peru; PHL Philippines; POL Poland; PRT Portugal; PRI Puerto Rico; QAT Qatar; REU Reunion; ROU Romania; RUS Russia;
        RWA Rwanda; WSM Samoa; SMR San Marino; SAU Saudi Arabia; SEN Senegal; SRB Serbia; SYC Seychelles; SLE Sierra Leone; SGP Singapore; SVK Slovakia;
        SVN Slovenia; SLB Solomon Islands; SOM Somalia; ZAF South Africa; KOR South Korea; SSD South Sudan; ESP Spain; LKA Sri Lanka; SDN Sudan; SUR Suriname;
        SWE Sweden; CHE Switzerland; SYR Syria; SYR Syrian Arab Republic; TWN Taiwan; TJK Tajikistan; TZA Tanzania; THA Thailand; TLS Timor-Leste; TGO Togo;
        TTO Trinidad and Tobago; TUN Tunisia; TUR Turkey; TKM Turkmenistan; UGA Uganda; UKR Ukraine; ARE United Arab Emirates; GBR United Kingdom;
        USA United States; UMI United States Minor Outlying Islands; URY Uruguay; UZB Uzbekistan; VUT Vanuatu; VAT Vatican City; VEN Venezuela; VNM Vietnam;
        ESH Western Sahara; YEM Yemen; ZMB Zambia; ZWE Zimbabwe
        """;

    private static readonly FrozenDictionary<string, string> Codes = Names
        .Split(';', StringSplitOptions.TrimEntries).ToFrozenDictionary(each => TextKey.Fold(each[4..]), each => each[..3], StringComparer.Ordinal);

    /// <summary>The code of a country; <see langword="null"/> when it is not known or is no more.</summary>
    /// <param name="name">Its English name in any case and with or without accents.</param>
    public static string? Of(string name) => Codes.GetValueOrDefault(TextKey.Fold(CountryNames.Of(name)));
}
