using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;

namespace GraphQLExport.Settings;

/// <summary>Declares the settings of one section of the configuration, each once: its bounds are what the options are validated by.</summary>
/// <typeparam name="TOptions">The options that the section is bound to.</typeparam>
/// <param name="path">The section.</param>
internal sealed class SettingsSection<TOptions>(string path)
    where TOptions : class, new()
{
    private readonly TOptions defaults = new();
    private readonly List<(Setting Setting, Func<TOptions, string?> Read)> declared = [];

    /// <summary>What was declared, each setting with the way to its value in the options.</summary>
    public IReadOnlyList<(Setting Setting, Func<TOptions, string?> Read)> Declared => declared;

    /// <summary>Declares a whole number.</summary>
    public SettingsSection<TOptions> Integer<TNumber>(string key, Expression<Func<TOptions, TNumber>> property, long minimum, long maximum, string description, string? defaultMeaning = null, bool restart = false) =>
        Add(property, SettingValues.NumberAtStart(key, "", minimum, maximum, 0, description) with { DefaultMeaning = defaultMeaning, NeedsRestart = restart });

    /// <summary>Declares a truth value.</summary>
    public SettingsSection<TOptions> Flag(string key, Expression<Func<TOptions, bool>> property, string description) =>
        Add(property, new() { Key = key, Path = "", Kind = SettingKind.Boolean, Description = description, Rule = "true or false", Normalize = SettingValues.Flag });

    /// <summary>Declares a length of time.</summary>
    public SettingsSection<TOptions> Duration(string key, Expression<Func<TOptions, TimeSpan>> property, TimeSpan minimum, TimeSpan maximum, string description) =>
        Add(property, new()
        {
            Key = key,
            Path = "",
            Kind = SettingKind.Duration,
            Description = description,
            Minimum = SettingValues.Write(minimum),
            Maximum = SettingValues.Write(maximum),
            Rule = $"{SettingValues.Write(minimum)} to {SettingValues.Write(maximum)}, as days.hours:minutes:seconds",
            Normalize = text => SettingValues.Duration(text, minimum, maximum),
        });

    /// <summary>Declares a text; an optional one may have no value.</summary>
    public SettingsSection<TOptions> Text(string key, Expression<Func<TOptions, string?>> property, int maximum, string description, bool optional = false, bool secret = false, string? defaultMeaning = null) =>
        Add(property, new()
        {
            Key = key,
            Path = "",
            Kind = SettingKind.Text,
            Description = description,
            DefaultMeaning = defaultMeaning,
            Maximum = maximum.ToString(CultureInfo.InvariantCulture),
            IsOptional = optional,
            IsSecret = secret,
            Rule = $"{(optional ? "at most" : "1 to")} {maximum} characters, none of them a control character",
            Normalize = text => SettingValues.Text(text, optional, maximum),
        });

    /// <summary>Declares a choice among the names of an enum; an optional one may be left to the server.</summary>
    public SettingsSection<TOptions> Choice<TEnum>(string key, Expression<Func<TOptions, TEnum>> property, string description, string? defaultMeaning = null)
    {
        var optional = Nullable.GetUnderlyingType(typeof(TEnum)) is not null;
        string[] names = Enum.GetNames(Nullable.GetUnderlyingType(typeof(TEnum)) ?? typeof(TEnum));
        return Add(property, SettingValues.Choice(key, "", names, optional, description) with { DefaultMeaning = defaultMeaning });
    }

    private SettingsSection<TOptions> Add<TValue>(Expression<Func<TOptions, TValue>> property, Setting setting)
    {
        var member = (PropertyInfo)((MemberExpression)property.Body).Member;
        declared.Add((setting with { Path = $"{path}:{member.Name}", Default = Read(defaults) }, Read));
        return this;

        string? Read(TOptions options) => SettingValues.Write((TValue)member.GetValue(options)!);
    }
}
