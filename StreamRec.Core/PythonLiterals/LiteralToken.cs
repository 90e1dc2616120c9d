namespace StreamRec.Core.PythonLiterals;

/// <summary>What a <see cref="LiteralReader"/> stands on.</summary>
public enum LiteralToken
{
    /// <summary>Nothing has been read yet, or everything has.</summary>
    Nothing,

    /// <summary>The <c>[</c> of a list.</summary>
    ListStart,

    /// <summary>The <c>]</c> of a list.</summary>
    ListEnd,

    /// <summary>The <c>{</c> of a dictionary.</summary>
    DictionaryStart,

    /// <summary>The <c>}</c> of a dictionary.</summary>
    DictionaryEnd,

    /// <summary>A key of a dictionary, its colon included; its value comes next.</summary>
    Key,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A number, whole or not.</summary>
    Number,

    /// <summary><c>True</c>, or <c>true</c> in JSON.</summary>
    True,

    /// <summary><c>False</c>, or <c>false</c> in JSON.</summary>
    False,

    /// <summary><c>None</c>, or <c>null</c> in JSON.</summary>
    None,
}
