using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GraphQLExport.Domains.Sensors;

/// <summary>How sensors and their readings are stored.</summary>
internal sealed class SensorModel : IEntityTypeConfiguration<Sensor>, IEntityTypeConfiguration<SensorReading>
{
    public void Configure(EntityTypeBuilder<Sensor> builder) => builder.ToTable("sensors");

    public void Configure(EntityTypeBuilder<SensorReading> builder)
    {
        builder.ToTable("sensor_readings");
        builder.HasOne(reading => reading.Sensor).WithMany().HasForeignKey(reading => reading.SensorId).OnDelete(DeleteBehavior.Cascade);
    }
}
