using HotChocolate.Data.Filters;
using HotChocolate.Data.Sorting;

namespace GraphQLExport.Domains.Configuration;

/// <summary>What the configuration can be filtered by.</summary>
public sealed class ConfigurationSettingFilterType : FilterInputType<ConfigurationSetting>
{
    /// <inheritdoc/>
    protected override void Configure(IFilterInputTypeDescriptor<ConfigurationSetting> descriptor)
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        descriptor.Name("ConfigurationSettingFilterInput").BindFieldsExplicitly();
        descriptor.Field(setting => setting.Kind);
        descriptor.Field(setting => setting.Key);
        descriptor.Field(setting => setting.Value);
        descriptor.Field(setting => setting.DefaultValue);
        descriptor.Field(setting => setting.Source);
        descriptor.Field(setting => setting.Type);
        descriptor.Field(setting => setting.Description);
        descriptor.Field(setting => setting.Secret);
        descriptor.Field(setting => setting.NeedsRestart);
        descriptor.Field(setting => setting.EnvironmentVariable);
    }
}

/// <summary>What the configuration can be sorted by.</summary>
public sealed class ConfigurationSettingSortType : SortInputType<ConfigurationSetting>
{
    /// <inheritdoc/>
    protected override void Configure(ISortInputTypeDescriptor<ConfigurationSetting> descriptor)
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        descriptor.Name("ConfigurationSettingSortInput").BindFieldsExplicitly();
        descriptor.Field(setting => setting.Kind);
        descriptor.Field(setting => setting.Key);
        descriptor.Field(setting => setting.Value);
        descriptor.Field(setting => setting.DefaultValue);
        descriptor.Field(setting => setting.Source);
        descriptor.Field(setting => setting.Type);
        descriptor.Field(setting => setting.Description);
        descriptor.Field(setting => setting.Secret);
        descriptor.Field(setting => setting.NeedsRestart);
        descriptor.Field(setting => setting.EnvironmentVariable);
    }
}
